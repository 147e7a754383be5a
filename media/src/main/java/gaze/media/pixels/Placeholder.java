package gaze.media.pixels;

import io.trbl.blurhash.BlurHash;
import org.bytedeco.opencv.opencv_core.Mat;

/// The BlurHash of a picture: about 30 characters that draw a blur of it before it has arrived.
final class Placeholder {
  /// More pixels would change no character and cost time.
  private static final int SIDE = 32;

  private static final int LONG = 4;
  private static final int SHORT = 3;

  private Placeholder() {}

  static String of(Mat bgr) {
    try (Mat small = Scaling.within(bgr, SIDE)) {
      int width = small.cols();
      int height = small.rows();
      byte[] samples = new byte[3 * width * height];
      small.data().get(samples);
      int[] rgb = new int[width * height];
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] =
            (samples[3 * i + 2] & 0xFF) << 16
                | (samples[3 * i + 1] & 0xFF) << 8
                | (samples[3 * i] & 0xFF);
      }
      boolean wide = width >= height;
      return BlurHash.encode(rgb, width, height, wide ? LONG : SHORT, wide ? SHORT : LONG);
    }
  }
}
