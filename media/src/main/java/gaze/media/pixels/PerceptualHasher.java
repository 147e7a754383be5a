package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import gaze.domain.PerceptualHash;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/// The DCT hash of Christoph Zauner, "Implementation and Benchmarking of Perceptual Image Hash
/// Functions" (2010), section 3.2.1, known as pHash: 32 × 32 grey pixels, their discrete cosine
/// transform, of it the 64 coefficients with row and column 1..8; a bit says whether a coefficient
/// lies above their median. Bit 63 is row 1, column 1; columns run first.
public final class PerceptualHasher {
  private static final int SIDE = 32;
  private static final int KEPT = 8;
  private static final double[][] BASIS = basis();

  private PerceptualHasher() {}

  /// @param bgr a picture of 8 bits as it is displayed
  public static PerceptualHash hash(Mat bgr) {
    double[][] coefficients = transform(grey(bgr));
    double[] sorted =
        Arrays.stream(coefficients).flatMapToDouble(Arrays::stream).sorted().toArray();
    double median = (sorted[31] + sorted[32]) / 2;
    long bits = 0;
    for (double[] row : coefficients) {
      for (double coefficient : row) {
        bits = bits << 1 | (coefficient > median ? 1 : 0);
      }
    }
    return new PerceptualHash(bits);
  }

  private static byte[] grey(Mat bgr) {
    try (Mat small = new Mat();
        Mat grey = new Mat();
        Size size = new Size(SIDE, SIDE)) {
      cvtColor(bgr, grey, COLOR_BGR2GRAY);
      resize(grey, small, size, 0, 0, INTER_AREA);
      byte[] samples = new byte[SIDE * SIDE];
      small.data().get(samples);
      return samples;
    }
  }

  private static double[][] transform(byte[] grey) {
    double[][] rows = new double[SIDE][KEPT];
    for (int y = 0; y < SIDE; y++) {
      for (int v = 0; v < KEPT; v++) {
        for (int x = 0; x < SIDE; x++) {
          rows[y][v] += BASIS[v][x] * (grey[y * SIDE + x] & 0xFF);
        }
      }
    }
    double[][] result = new double[KEPT][KEPT];
    for (int u = 0; u < KEPT; u++) {
      for (int v = 0; v < KEPT; v++) {
        for (int y = 0; y < SIDE; y++) {
          result[u][v] += BASIS[u][y] * rows[y][v];
        }
      }
    }
    return result;
  }

  private static double[][] basis() {
    double[][] basis = new double[KEPT][SIDE];
    for (int u = 0; u < KEPT; u++) {
      for (int x = 0; x < SIDE; x++) {
        basis[u][x] = Math.cos((2 * x + 1) * (u + 1) * Math.PI / (2 * SIDE));
      }
    }
    return basis;
  }
}
