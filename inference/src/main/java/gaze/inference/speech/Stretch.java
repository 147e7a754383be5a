package gaze.inference.speech;

import java.time.Duration;

/// A piece of a recording, from its start on.
///
/// @param end after the start
public record Stretch(Duration start, Duration end) {
  public Stretch {
    if (start.isNegative() || end.compareTo(start) <= 0) {
      throw new IllegalArgumentException("need 0 <= start < end, got " + start + " .. " + end);
    }
  }

  public Duration length() {
    return end.minus(start);
  }

  /// Whether they have more than a border in common.
  public boolean overlaps(Stretch other) {
    return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
  }
}
