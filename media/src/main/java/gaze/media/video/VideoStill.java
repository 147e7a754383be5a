package gaze.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import gaze.domain.ProblemKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.FrameScaler;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// The first picture of a file that FFmpeg reads: uncommon kinds of stills, sequences of pictures.
public final class VideoStill {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private VideoStill() {}

  /// @param side the longest side that is needed
  /// @return the picture; whoever asked closes it
  public static DecodedPicture first(Path file, DecodeLimits limits, int side)
      throws IOException, UndecodableException {
    AVPacket packet = av_packet_alloc();
    AVFrame frame = av_frame_alloc();
    try (Patience patience = new Patience(PATIENCE, () -> false);
        VideoInput input = VideoInput.open(file, limits, patience);
        FrameScaler scaler = new FrameScaler()) {
      while (avcodec_receive_frame(input.decoder(), frame) < 0) {
        feed(input, packet);
      }
      limits.check(frame.width(), frame.height(), 4);
      return FramePicture.of(input.stream()).of(frame, scaler, side, true);
    } finally {
      av_frame_free(frame);
      av_packet_free(packet);
    }
  }

  private static void feed(VideoInput input, AVPacket packet) throws UndecodableException {
    Container.Read read = input.read(packet);
    switch (read) {
      case PACKET -> {
        avcodec_send_packet(input.decoder(), packet);
        av_packet_unref(packet);
      }
      case END -> {
        if (avcodec_send_packet(input.decoder(), (AVPacket) null) < 0) {
          throw nothing();
        }
      }
      case DAMAGED, INTERRUPTED -> throw nothing();
    }
  }

  private static UndecodableException nothing() {
    return new UndecodableException(
        ProblemKind.UNREADABLE, "The picture's data is damaged; nothing of it can be shown.");
  }
}
