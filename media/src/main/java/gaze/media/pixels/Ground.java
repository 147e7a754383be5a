package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_NEAREST;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// Lays a picture with transparent parts on a ground: white, or a dark grey where what is visible
/// is itself nearly white and would be lost.
final class Ground {
  /// Mean of the visible parts above which a white ground would hide them.
  private static final double NEARLY_WHITE = 0.85;

  private static final double WHITE = 1;
  private static final double DARK = 0.125;

  /// Rows that are laid at once.
  private static final int BAND = 128;

  /// Pixels a side that tell how light a picture is.
  private static final int SAMPLE = 1024;

  private Ground() {}

  /// BGR without alpha, as a new picture. Beside the two pictures only a band of each is held.
  static Mat flatten(Mat bgra) {
    Mat flat = new Mat();
    cvtColor(bgra, flat, COLOR_BGRA2BGR);
    double top = top(bgra);
    boolean opaque = true;
    for (int from = 0; from < bgra.rows() && opaque; from += BAND) {
      try (Mat alpha = alpha(bgra, from)) {
        opaque = lowest(alpha) >= top;
      }
    }
    if (opaque) {
      return flat;
    }
    double level = ground(bgra) * top;
    for (int from = 0; from < bgra.rows(); from += BAND) {
      try (Mat color = flat.rowRange(from, Math.min(from + BAND, flat.rows()));
          Mat alpha = alpha(bgra, from)) {
        lay(color, alpha, level);
      }
    }
    return flat;
  }

  /// The opacity of the rows from here.
  private static Mat alpha(Mat bgra, int from) {
    Mat alpha = new Mat();
    try (Mat band = bgra.rowRange(from, Math.min(from + BAND, bgra.rows()))) {
      extractChannel(band, alpha, 3);
    }
    return alpha;
  }

  private static void lay(Mat color, Mat alpha, double level) {
    double top = top(color);
    try (MatVector thrice = new MatVector(alpha, alpha, alpha);
        Mat opacity = new Mat();
        Scalar full = Scalar.all(top);
        Mat whole = new Mat(color.size(), color.type(), full);
        Mat behind = new Mat();
        Scalar shade = Scalar.all(level);
        Mat plain = new Mat(color.size(), color.type(), shade)) {
      merge(thrice, opacity);
      subtract(whole, opacity, behind);
      multiply(plain, behind, behind, 1 / top, -1);
      multiply(color, opacity, color, 1 / top, -1);
      add(color, behind, color);
    }
  }

  /// By every so many pixels of a large picture.
  private static double ground(Mat bgra) {
    try (Size most = new Size(Math.min(bgra.cols(), SAMPLE), Math.min(bgra.rows(), SAMPLE));
        Mat sample = new Mat();
        Mat alpha = new Mat();
        Mat seen = new Mat()) {
      resize(bgra, sample, most, 0, 0, INTER_NEAREST);
      extractChannel(sample, alpha, 3);
      alpha.convertTo(seen, CV_8U, 255 / top(alpha), 0);
      try (Scalar average = mean(sample, seen)) {
        double lightness = (average.get(0) + average.get(1) + average.get(2)) / (3 * top(bgra));
        return lightness > NEARLY_WHITE ? DARK : WHITE;
      }
    }
  }

  private static double lowest(Mat samples) {
    try (DoublePointer lowest = new DoublePointer(1)) {
      minMaxLoc(samples, lowest, null, null, null, null);
      return lowest.get();
    }
  }

  /// The sample that means fully lit, or fully opaque.
  static double top(Mat samples) {
    return switch (samples.depth()) {
      case CV_8U -> 255;
      case CV_16U -> 65_535;
      case CV_32F -> 1;
      default ->
          throw new IllegalArgumentException("no picture has samples of depth " + samples.depth());
    };
  }
}
