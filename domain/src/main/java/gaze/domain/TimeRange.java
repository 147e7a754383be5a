package gaze.domain;

import java.time.Duration;

/// A stretch of a video, counted from its start as players do.
///
/// @param end not before the start
public record TimeRange(Duration start, Duration end) {
  public TimeRange {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a stretch from " + start + " to " + end);
    }
  }

  /// A moment without length.
  public static TimeRange at(Duration time) {
    return new TimeRange(time, time);
  }
}
