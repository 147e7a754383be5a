package gaze.inference.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins strips that go on in each other: wide spaces make the finder break a line.
final class Joining {
  /// A gap this wide, of the lines' height, is a space in a line.
  private static final double SPACE = 0.4;

  /// How far apart the middles of two strips of a line are at most, of their height.
  private static final double BESIDE = 0.25;

  /// How much lower than the other a strip of a line is at most.
  private static final double LOWER = 0.6;

  /// The largest angle between two strips of a line, in radians.
  private static final double BEND = Math.toRadians(4);

  private Joining() {}

  static List<Strip> of(List<Strip> strips) {
    List<Strip> joined = new ArrayList<>();
    for (Strip strip : strips) {
      Strip whole = strip;
      for (int i = 0; i < joined.size(); i++) {
        Optional<Strip> longer = joined(joined.get(i), whole);
        if (longer.isPresent()) {
          whole = longer.get();
          joined.remove(i);
          i = -1;
        }
      }
      joined.add(whole);
    }
    return joined;
  }

  private static Optional<Strip> joined(Strip one, Strip other) {
    Strip base = one.length() >= other.length() ? one : other;
    Strip added = base == one ? other : one;
    double cos = Math.cos(base.angle());
    double sin = Math.sin(base.angle());
    double along = (added.x() - base.x()) * cos + (added.y() - base.y()) * sin;
    double across = (added.y() - base.y()) * cos - (added.x() - base.x()) * sin;
    double gap = Math.abs(along) - (base.length() + added.length()) / 2;
    double lower = Math.min(one.height(), other.height());
    double higher = Math.max(one.height(), other.height());
    boolean goesOn =
        Math.abs(base.angle() - added.angle()) < BEND
            && Math.abs(across) < BESIDE * higher
            && lower > LOWER * higher
            && gap < SPACE * higher
            && gap > -lower;
    if (!goesOn) {
      return Optional.empty();
    }
    double from = Math.min(-base.length() / 2, along - added.length() / 2);
    double to = Math.max(base.length() / 2, along + added.length() / 2);
    double middle = (from + to) / 2;
    double aside = across * added.length() / (base.length() + added.length());
    return Optional.of(
        new Strip(
            base.x() + middle * cos - aside * sin,
            base.y() + middle * sin + aside * cos,
            base.angle(),
            to - from,
            higher));
  }
}
