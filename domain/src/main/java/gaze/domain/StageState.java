package gaze.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where one stage of one item stands.
public sealed interface StageState {
  /// What a person should know: the failure, the last try's problem, or notes.
  default List<Problem> problems() {
    return switch (this) {
      case Queued queued -> queued.last().stream().toList();
      case Done done -> done.notes();
      case Failed failed -> List.of(failed.problem());
      case Running _, Cancelled _, Skipped _ -> List.of();
    };
  }

  /// Waits to be run, not before `notBefore`; `last` is the problem of the attempt that failed.
  record Queued(int attempts, Instant notBefore, Optional<Problem> last) implements StageState {
    public static final Queued NEW = new Queued(0, Instant.EPOCH, Optional.empty());
  }

  /// A worker has it. `attempt` counts from 1 and is part of the lease.
  record Running(int attempt, Instant since) implements StageState {}

  /// Done; `notes` are worth saying, such as a truncated picture that still shows.
  record Done(Optional<ModelRef> model, List<Problem> notes) implements StageState {}

  record Failed(int attempts, Problem problem) implements StageState {}

  record Cancelled() implements StageState {}

  record Skipped(SkipReason reason) implements StageState {}
}
