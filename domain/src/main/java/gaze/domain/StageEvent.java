package gaze.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to a stage.
public sealed interface StageEvent {
  record Leased(Instant at) implements StageEvent {}

  record Finished(Optional<ModelRef> model, List<Problem> notes) implements StageEvent {}

  record Failed(Problem problem, Instant at) implements StageEvent {}

  /// The item has nothing for this stage.
  record Passed(SkipReason reason) implements StageEvent {}

  record Cancelled() implements StageEvent {}

  /// A person asks for another try, or what the stage read has changed.
  record Requeued() implements StageEvent {}

  /// The engine or the worker ended while the stage ran; the attempt does not count.
  record Interrupted() implements StageEvent {}
}
