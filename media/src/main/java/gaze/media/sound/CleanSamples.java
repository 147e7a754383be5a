package gaze.media.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBLP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// Makes silence of samples that are no numbers, before a filter spreads them over their
/// neighbours. Only floating point has such.
final class CleanSamples {
  /// Full scale is 1; what is so much louder is no sound, and would leave the range of integers.
  private static final float LOUDEST = 64;

  private CleanSamples() {}

  /// Changes the frame where it has to.
  static void clean(AVFrame frame) {
    boolean single = frame.format() == AV_SAMPLE_FMT_FLT || frame.format() == AV_SAMPLE_FMT_FLTP;
    boolean twice = frame.format() == AV_SAMPLE_FMT_DBL || frame.format() == AV_SAMPLE_FMT_DBLP;
    if (!single && !twice || av_frame_make_writable(frame) < 0) {
      return;
    }
    boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
    int channels = frame.ch_layout().nb_channels();
    int planes = planar ? channels : 1;
    long samples = (long) frame.nb_samples() * (planar ? 1 : channels);
    for (int plane = 0; plane < planes; plane++) {
      BytePointer start = frame.extended_data(plane);
      if (single) {
        clean(
            start
                .capacity(4 * samples)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer());
      } else {
        clean(
            start
                .capacity(8 * samples)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asDoubleBuffer());
      }
    }
  }

  private static void clean(FloatBuffer samples) {
    for (int i = 0; i < samples.limit(); i++) {
      if (!(Math.abs(samples.get(i)) <= LOUDEST)) {
        samples.put(i, 0);
      }
    }
  }

  private static void clean(DoubleBuffer samples) {
    for (int i = 0; i < samples.limit(); i++) {
      if (!(Math.abs(samples.get(i)) <= LOUDEST)) {
        samples.put(i, 0);
      }
    }
  }
}
