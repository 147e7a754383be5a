package gaze.domain;

import java.time.Duration;
import java.util.Optional;

/// A video inside a picture's file (a motion photo).
public record MotionPart(long offset, long bytes, String mime, Optional<Duration> duration) {
  public MotionPart {
    if (offset < 0 || bytes <= 0) {
      throw new IllegalArgumentException(
          "need offset >= 0 and bytes > 0, got " + offset + ", " + bytes);
    }
  }
}
