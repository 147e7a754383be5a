package gaze.media.scene;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How a video's scenes are looked for.
///
/// @param timeLimit for all of it
/// @param cancelled asked before every packet
public record SceneRequest(Mode mode, Duration timeLimit, BooleanSupplier cancelled) {
  public SceneRequest {
    if (!timeLimit.isPositive()) {
      throw new IllegalArgumentException("need a time limit, got " + timeLimit);
    }
  }

  /// Without an end.
  public static SceneRequest of(Mode mode) {
    return new SceneRequest(mode, Duration.ofDays(1), () -> false);
  }
}
