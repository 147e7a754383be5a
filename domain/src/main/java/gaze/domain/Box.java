package gaze.domain;

/// A rectangle in fractions of the displayed picture, origin at the top left.
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(x >= 0
        && y >= 0
        && width > 0
        && height > 0
        && x + width <= 1.000001
        && y + height <= 1.000001)) {
      throw new IllegalArgumentException(
          "need a box inside 0..1, got %s,%s %s×%s".formatted(x, y, width, height));
    }
  }
}
