package gaze.domain;

import java.time.Instant;
import java.util.Optional;

/// Where one stage of one item stands.
public sealed interface StageState {
  /// Waits to be run, not before `notBefore`; `last` is the problem of the attempt that failed.
  record Queued(int attempts, Instant notBefore, Optional<Problem> last) implements StageState {
    public static final Queued NEW = new Queued(0, Instant.EPOCH, Optional.empty());
  }

  /// A worker has it. `attempt` counts from 1 and is part of the lease.
  record Running(int attempt, Instant since) implements StageState {}

  /// Done; `note` is something worth saying, such as a truncated picture that still shows.
  record Done(Optional<ModelRef> model, Optional<Problem> note) implements StageState {}

  record Failed(int attempts, Problem problem) implements StageState {}

  record Cancelled() implements StageState {}

  record Skipped(SkipReason reason) implements StageState {}
}
