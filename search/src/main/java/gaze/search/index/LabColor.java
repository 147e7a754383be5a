package gaze.search.index;

import java.util.ArrayList;
import java.util.List;

/// A colour in CIE L*a*b* (D65), where distances are as large as they look.
record LabColor(double l, double a, double b) {
  /// Cells of this many units a side are what the index holds.
  private static final double CELL = 10;

  /// Colours up to this far apart pass for alike; two neighbouring swatches of a paint card are
  /// about 10 apart, red and orange about 60.
  private static final double ALIKE = 24;

  static LabColor of(int rgb) {
    double r = linear(rgb >> 16 & 0xFF);
    double g = linear(rgb >> 8 & 0xFF);
    double b = linear(rgb & 0xFF);
    double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return new LabColor(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double curve(double value) {
    return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
  }

  String cell() {
    return cell(index(l), index(a), index(b));
  }

  /// The cells whose colours pass for this one.
  List<String> alike() {
    int reach = (int) Math.ceil(ALIKE / CELL);
    List<String> cells = new ArrayList<>();
    for (int i = index(l) - reach; i <= index(l) + reach; i++) {
      for (int j = index(a) - reach; j <= index(a) + reach; j++) {
        for (int k = index(b) - reach; k <= index(b) + reach; k++) {
          if (Math.sqrt(square(i, l) + square(j, a) + square(k, b)) <= ALIKE) {
            cells.add(cell(i, j, k));
          }
        }
      }
    }
    return cells;
  }

  private static int index(double value) {
    return (int) Math.floor(value / CELL);
  }

  private static double square(int index, double value) {
    double difference = (index + 0.5) * CELL - value;
    return difference * difference;
  }

  private static String cell(int l, int a, int b) {
    return l + "," + a + "," + b;
  }
}
