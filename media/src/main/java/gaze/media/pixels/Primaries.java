package gaze.media.pixels;

/// The colours that red, green and blue are (ITU-T H.273, table 2), by their CIE x, y. The white of
/// all of them is D65 but for BT.470 M and film, which no camera writes.
public enum Primaries {
  BT709(0.640, 0.330, 0.300, 0.600, 0.150, 0.060),
  BT601_625(0.640, 0.330, 0.290, 0.600, 0.150, 0.060),
  BT601_525(0.630, 0.340, 0.310, 0.595, 0.155, 0.070),
  BT2020(0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
  DISPLAY_P3(0.680, 0.320, 0.265, 0.690, 0.150, 0.060);

  private static final double WHITE_X = 0.3127;
  private static final double WHITE_Y = 0.3290;

  private final double[] xy;

  Primaries(double... xy) {
    this.xy = xy;
  }

  static Primaries of(int code) {
    return switch (code) {
      case 5 -> BT601_625;
      case 6, 7 -> BT601_525;
      case 9 -> BT2020;
      case 11, 12 -> DISPLAY_P3;
      default -> BT709;
    };
  }

  /// Linear RGB of these primaries to linear RGB of BT.709, which sRGB shares; row by row.
  double[] toBt709() {
    return product(inverse(BT709.toXyz()), toXyz());
  }

  private double[] toXyz() {
    double[] columns = new double[9];
    for (int i = 0; i < 3; i++) {
      double x = xy[2 * i];
      double y = xy[2 * i + 1];
      columns[i] = x / y;
      columns[3 + i] = 1;
      columns[6 + i] = (1 - x - y) / y;
    }
    double[] white = {WHITE_X / WHITE_Y, 1, (1 - WHITE_X - WHITE_Y) / WHITE_Y};
    double[] inverse = inverse(columns);
    for (int i = 0; i < 3; i++) {
      double scale = 0;
      for (int k = 0; k < 3; k++) {
        scale += inverse[3 * i + k] * white[k];
      }
      for (int row = 0; row < 3; row++) {
        columns[3 * row + i] *= scale;
      }
    }
    return columns;
  }

  private static double[] product(double[] a, double[] b) {
    double[] result = new double[9];
    for (int i = 0; i < 9; i++) {
      for (int k = 0; k < 3; k++) {
        result[i] += a[i / 3 * 3 + k] * b[3 * k + i % 3];
      }
    }
    return result;
  }

  private static double[] inverse(double[] m) {
    double[] cofactors = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
    double determinant = m[0] * cofactors[0] + m[1] * cofactors[3] + m[2] * cofactors[6];
    for (int i = 0; i < 9; i++) {
      cofactors[i] /= determinant;
    }
    return cofactors;
  }
}
