package gaze.inference.image;

/// How a resized pixel weighs its neighbours. When a picture shrinks the filter widens with the
/// step, so nothing aliases.
public enum Filter {
  /// Linear between neighbours.
  TRIANGLE(1) {
    @Override
    double weight(double distance) {
      double x = Math.abs(distance);
      return x < 1 ? 1 - x : 0;
    }
  },
  /// Keys' cubic with a = -1/2, which image models are trained with.
  CUBIC(2) {
    @Override
    double weight(double distance) {
      double x = Math.abs(distance);
      if (x < 1) {
        return (A + 2) * x * x * x - (A + 3) * x * x + 1;
      }
      return x < 2 ? A * (x * x * x - 5 * x * x + 8 * x - 4) : 0;
    }
  };

  private static final double A = -0.5;

  private final double support;

  Filter(double support) {
    this.support = support;
  }

  /// How far neighbours count, in pixels of the coarser picture.
  double support() {
    return support;
  }

  abstract double weight(double distance);
}
