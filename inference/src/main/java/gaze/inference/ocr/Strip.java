package gaze.inference.ocr;

import gaze.domain.Box;
import java.util.Optional;

/// A rectangle at any angle, in pixels of a picture, as a line of text fills it.
///
/// @param x of the centre
/// @param y of the centre
/// @param angle from the picture's x axis to the direction of reading, clockwise, in radians
/// @param length along the direction of reading
/// @param height across it
record Strip(double x, double y, double angle, double length, double height) {

  /// The same place read from its other end.
  Strip reversed() {
    return new Strip(x, y, angle + Math.PI, length, height);
  }

  /// The same rectangle where text runs across instead of along: clockwise by a right angle.
  Strip turned() {
    return new Strip(x, y, angle + Math.PI / 2, height, length);
  }

  /// Wider by a margin on all four sides.
  Strip grown(double margin) {
    return new Strip(x, y, angle, length + 2 * margin, height + 2 * margin);
  }

  Strip scaled(double across, double down) {
    // Both factors differ by rounding only.
    double mean = (across + down) / 2;
    return new Strip(x * across, y * down, angle, length * mean, height * mean);
  }

  /// The part between two distances from the beginning.
  Strip part(double from, double to) {
    double middle = (from + to) / 2 - length / 2;
    return new Strip(
        x + middle * Math.cos(angle), y + middle * Math.sin(angle), angle, to - from, height);
  }

  double area() {
    return length * height;
  }

  /// The upright rectangle around it, in fractions of a picture of this size.
  Optional<Box> box(int width, int height) {
    double acrossHalf =
        (length * Math.abs(Math.cos(angle)) + this.height * Math.abs(Math.sin(angle))) / 2;
    double downHalf =
        (length * Math.abs(Math.sin(angle)) + this.height * Math.abs(Math.cos(angle))) / 2;
    double left = Math.clamp((x - acrossHalf) / width, 0, 1);
    double top = Math.clamp((y - downHalf) / height, 0, 1);
    double right = Math.clamp((x + acrossHalf) / width, 0, 1);
    double bottom = Math.clamp((y + downHalf) / height, 0, 1);
    return right > left && bottom > top
        ? Optional.of(new Box(left, top, right - left, bottom - top))
        : Optional.empty();
  }
}
