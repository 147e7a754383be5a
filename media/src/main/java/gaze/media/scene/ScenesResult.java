package gaze.media.scene;

import gaze.domain.Problem;
import java.util.Optional;

/// What came of looking for a video's scenes.
public sealed interface ScenesResult {
  /// @param note why a part of the video was not looked at
  record Found(Scenes scenes, Optional<Problem> note) implements ScenesResult {}

  /// Not one frame could be looked at.
  record Failed(Problem problem) implements ScenesResult {}

  /// Somebody said stop.
  record Cancelled() implements ScenesResult {}
}
