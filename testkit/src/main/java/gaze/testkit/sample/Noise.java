package gaze.testkit.sample;

/// A smooth pseudo-random field: the stuff of clouds, ridges and water.
///
/// Value noise on an integer lattice, eased by `3t² − 2t³` between the points.
record Noise(int seed) {
  /// -1..1, changing over distances of about 1.
  double at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double upper = mix(corner(left, top), corner(left + 1, top), across);
    double lower = mix(corner(left, top + 1), corner(left + 1, top + 1), across);
    return mix(upper, lower, down);
  }

  /// The sum of ever finer and fainter layers, about -1..1.
  double rough(double x, double y, int layers) {
    double sum = 0;
    double strength = 0.5;
    double scale = 1;
    for (int i = 0; i < layers; i++) {
      sum += strength * at(x * scale + i * 17.3, y * scale - i * 9.1);
      strength *= 0.5;
      scale *= 2;
    }
    return sum;
  }

  private double corner(int x, int y) {
    int hash = seed + x * 374_761_393 + y * 668_265_263;
    hash = (hash ^ hash >>> 13) * 1_274_126_177;
    return ((hash ^ hash >>> 16) & 0xFFFF) / 32767.5 - 1;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
