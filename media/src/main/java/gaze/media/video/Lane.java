package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// One track's way through a pass: packets go in, frames come out. What cannot be used of it does
/// not disturb other tracks. One thread at a time; closing frees decoder and outlet.
final class Lane implements AutoCloseable {
  /// Where frames go.
  interface Outlet extends AutoCloseable {
    /// @param frame is the lane's
    /// @return whether it was of use
    /// @throws UndecodableException if nothing can be made of this one nor of those that follow
    boolean show(AVFrame frame) throws IOException, UndecodableException;

    @Override
    void close();
  }

  private final Container container;
  private final TrackDecoder decoder;
  private final Outlet outlet;
  private final AVFrame frame = av_frame_alloc();

  private Duration end = Duration.ZERO;
  private Optional<UndecodableException> refusal = Optional.empty();
  private boolean damaged;
  private long frames;

  Lane(Container container, TrackDecoder decoder, Outlet outlet) {
    this.container = container;
    this.decoder = decoder;
    this.outlet = outlet;
  }

  TrackDecoder decoder() {
    return decoder;
  }

  int index() {
    return decoder.track().index();
  }

  boolean owns(AVPacket packet) {
    return packet.stream_index() == index();
  }

  /// Frames that were of use.
  long frames() {
    return frames;
  }

  /// When the last packet that was read ends.
  Duration end() {
    return end;
  }

  boolean damaged() {
    return damaged;
  }

  /// Why no more is decoded.
  Optional<UndecodableException> refusal() {
    return refusal;
  }

  boolean endsEarly() {
    return container.endsEarly(decoder.track(), end);
  }

  void send(AVPacket packet) throws IOException {
    if (refusal.isPresent()) {
      return;
    }
    int sent = avcodec_send_packet(decoder.context(), packet);
    if (sent == AVERROR_EAGAIN()) {
      receive();
      sent = avcodec_send_packet(decoder.context(), packet);
    }
    // Before the first frame a decoder refuses what it cannot begin with.
    damaged |= sent < 0 && frames > 0;
    receive();
  }

  /// No more packets come.
  void drain() throws IOException {
    avcodec_send_packet(decoder.context(), (AVPacket) null);
    receive();
  }

  /// The next packet is of another place.
  void jump() {
    avcodec_flush_buffers(decoder.context());
  }

  private void receive() throws IOException {
    while (refusal.isEmpty() && avcodec_receive_frame(decoder.context(), frame) >= 0) {
      try {
        if (outlet.show(frame)) {
          damaged |= (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
          frames++;
        }
      } catch (UndecodableException refused) {
        refusal = Optional.of(refused);
      } finally {
        av_frame_unref(frame);
      }
    }
  }

  void note(AVPacket packet) {
    long timestamp = timestamp(packet);
    if (timestamp != AV_NOPTS_VALUE) {
      Duration until = container.since(decoder.track(), timestamp + Math.max(0, packet.duration()));
      end = until.compareTo(end) > 0 ? until : end;
    }
  }

  /// Whether a packet is of a time after another; not where it has none.
  boolean after(AVPacket packet, Duration time) {
    long timestamp = timestamp(packet);
    return timestamp != AV_NOPTS_VALUE
        && container.since(decoder.track(), timestamp).compareTo(time) > 0;
  }

  private static long timestamp(AVPacket packet) {
    return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
  }

  @Override
  public void close() {
    outlet.close();
    decoder.close();
    av_frame_free(frame);
  }
}
