package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONKEY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Walks through a video and shows every frame that is asked for, in the order in which they are
/// shown.
final class FrameWalk implements AutoCloseable {
  /// Why the walk ended.
  enum End {
    WHOLE,
    CUT,
    DAMAGED,
    TIME_IS_UP
  }

  /// Unreadable parts in a row after which nothing more is expected.
  private static final int MOST_DAMAGE = 100;

  /// Packets that are read beyond a stretch's end before the walk leaves it: what is stored later
  /// may be shown earlier. A decoder reorders by 16 frames at most (H.264, A.3.1).
  private static final int MOST_REORDERED = 16;

  private final VideoInput input;
  private final DecodeLimits limits;
  private final FrameTaker taker;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();

  private Duration lastShown = Duration.ofNanos(-1);
  private Duration end = Duration.ZERO;
  private boolean damaged;
  private long frames;

  FrameWalk(VideoInput input, DecodeLimits limits, FrameTaker taker) {
    this.input = input;
    this.limits = limits;
    this.taker = taker;
  }

  long frames() {
    return frames;
  }

  /// When the last thing that was read ends.
  Duration end() {
    return end;
  }

  End run(PassRequest.Frames wanted) throws IOException, UndecodableException {
    return switch (wanted) {
      case PassRequest.Frames.All() -> throughout(false);
      case PassRequest.Frames.Keys() -> throughout(true);
      case PassRequest.Frames.Within(var stretches) -> {
        for (PassRequest.Stretch stretch : stretches) {
          End end = within(stretch);
          if (end == End.TIME_IS_UP) {
            yield end;
          }
        }
        yield damaged ? End.DAMAGED : End.WHOLE;
      }
    };
  }

  private End throughout(boolean keysOnly) throws IOException, UndecodableException {
    if (keysOnly) {
      input.decoder().skip_frame(AVDISCARD_NONKEY);
    }
    PassRequest.Stretch whole =
        new PassRequest.Stretch(Duration.ZERO, Duration.ofNanos(Long.MAX_VALUE));
    while (true) {
      VideoInput.Read read = next();
      if (read != VideoInput.Read.PACKET) {
        return ended(read, whole);
      }
      note();
      if (!keysOnly || (packet.flags() & AV_PKT_FLAG_KEY) != 0) {
        send(whole);
      }
      av_packet_unref(packet);
    }
  }

  private End within(PassRequest.Stretch stretch) throws IOException, UndecodableException {
    avcodec_flush_buffers(input.decoder());
    // Where a container cannot be searched the walk reads on to the place.
    av_seek_frame(
        input.format(),
        input.stream().index(),
        input.timestamp(stretch.from()),
        AVSEEK_FLAG_BACKWARD);
    int beyond = 0;
    while (beyond < MOST_REORDERED && lastShown.compareTo(stretch.to()) < 0) {
      VideoInput.Read read = next();
      if (read != VideoInput.Read.PACKET) {
        return ended(read, stretch);
      }
      note();
      beyond += beyond(stretch) ? 1 : 0;
      send(stretch);
      av_packet_unref(packet);
    }
    drain(stretch);
    return End.WHOLE;
  }

  private boolean beyond(PassRequest.Stretch stretch) {
    long timestamp = timestamp(packet);
    return timestamp != AV_NOPTS_VALUE && input.since(timestamp).compareTo(stretch.to()) > 0;
  }

  private VideoInput.Read next() {
    for (int damage = 0; damage < MOST_DAMAGE; damage++) {
      VideoInput.Read read = input.read(packet);
      if (read != VideoInput.Read.DAMAGED) {
        return read;
      }
      damaged = true;
    }
    return VideoInput.Read.DAMAGED;
  }

  private End ended(VideoInput.Read read, PassRequest.Stretch stretch)
      throws IOException, UndecodableException {
    if (read == VideoInput.Read.INTERRUPTED) {
      return End.TIME_IS_UP;
    }
    drain(stretch);
    if (damaged || read == VideoInput.Read.DAMAGED) {
      return End.DAMAGED;
    }
    return input.endsEarly(end) ? End.CUT : End.WHOLE;
  }

  private void drain(PassRequest.Stretch stretch) throws IOException, UndecodableException {
    avcodec_send_packet(input.decoder(), (AVPacket) null);
    receive(stretch);
  }

  private void send(PassRequest.Stretch stretch) throws IOException, UndecodableException {
    int sent = avcodec_send_packet(input.decoder(), packet);
    if (sent == AVERROR_EAGAIN()) {
      receive(stretch);
      sent = avcodec_send_packet(input.decoder(), packet);
    }
    // Before the first frame a decoder refuses what it cannot begin with.
    damaged |= sent < 0 && frames > 0;
    receive(stretch);
  }

  private void receive(PassRequest.Stretch stretch) throws IOException, UndecodableException {
    while (avcodec_receive_frame(input.decoder(), frame) >= 0) {
      try {
        show(stretch);
      } finally {
        av_frame_unref(frame);
      }
    }
  }

  /// A frame without a time, or with one that was there before, cannot be placed and is left out.
  private void show(PassRequest.Stretch stretch) throws IOException, UndecodableException {
    long timestamp = frame.best_effort_timestamp();
    if (timestamp == AV_NOPTS_VALUE && frames > 0) {
      return;
    }
    Duration at = timestamp == AV_NOPTS_VALUE ? Duration.ZERO : input.since(timestamp);
    if (at.compareTo(lastShown) <= 0 || !stretch.holds(at)) {
      return;
    }
    lastShown = at;
    limits.check(frame.width(), frame.height(), 4);
    damaged |= (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    taker.take(frame, at);
    frames++;
  }

  private void note() {
    long timestamp = timestamp(packet);
    if (timestamp != AV_NOPTS_VALUE) {
      Duration until = input.since(timestamp + Math.max(0, packet.duration()));
      end = until.compareTo(end) > 0 ? until : end;
    }
  }

  private static long timestamp(AVPacket packet) {
    return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
  }

  @Override
  public void close() {
    av_packet_free(packet);
    av_frame_free(frame);
  }
}
