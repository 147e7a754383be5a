package gaze.pipeline.worker;

import gaze.domain.FloatVector;
import gaze.domain.Problem;
import gaze.pipeline.stage.Outcome;

/// What came of a task.
public sealed interface Reply {
  record StageRan(Outcome outcome) implements Reply {}

  record FullMade(String mime) implements Reply {}

  record Looked(FloatVector vector) implements Reply {}

  /// The picture cannot be made, or not looked at.
  record Refused(Problem problem) implements Reply {}

  /// The worker ended before it answered: a crash, or the engine killed it because it hung.
  ///
  /// @param hung whether this task gave no sign of life for too long
  record WorkerDied(String reason, boolean hung) implements Reply {}
}
