package gaze.domain;

import gaze.domain.StageState.Cancelled;
import gaze.domain.StageState.Done;
import gaze.domain.StageState.Failed;
import gaze.domain.StageState.Queued;
import gaze.domain.StageState.Running;
import gaze.domain.StageState.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a stage moves from state to state, and what that means for the stages that read it. Pure: no
/// clock, no storage.
public final class StageMachine {
  /// A stage that failed this often for a passing reason stays failed.
  public static final int MAX_ATTEMPTS = 3;

  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(5);

  private StageMachine() {}

  public static StageState next(StageState state, StageEvent event) {
    return switch (event) {
      case StageEvent.Requeued _ -> requeued(state, event);
      case StageEvent.Cancelled _ -> cancelled(state);
      case StageEvent.Passed(SkipReason reason) ->
          switch (state) {
            case Queued _, Running _, Skipped _ -> new Skipped(reason);
            case Done _, Failed _, Cancelled _ -> throw refused(state, event);
          };
      case StageEvent.Leased(Instant at) ->
          switch (state) {
            case Queued queued -> new Running(queued.attempts() + 1, at);
            case Running _, Done _, Failed _, Cancelled _, Skipped _ -> throw refused(state, event);
          };
      case StageEvent.Finished(var model, var notes) -> {
        running(state, event);
        yield new Done(model, notes);
      }
      case StageEvent.Failed(Problem problem, Instant at) ->
          afterFailure(running(state, event), problem, at);
      case StageEvent.Interrupted _ ->
          new Queued(running(state, event).attempt() - 1, Instant.EPOCH, Optional.empty());
    };
  }

  private static StageState afterFailure(Running running, Problem problem, Instant at) {
    if (!problem.retryable() || running.attempt() >= MAX_ATTEMPTS) {
      return new Failed(running.attempt(), problem);
    }
    Instant notBefore = at.plus(FIRST_BACK_OFF.multipliedBy(1L << (running.attempt() - 1)));
    return new Queued(running.attempt(), notBefore, Optional.of(problem));
  }

  private static StageState requeued(StageState state, StageEvent event) {
    return switch (state) {
      case Queued _, Done _, Failed _, Cancelled _, Skipped _ -> Queued.NEW;
      case Running _ -> throw refused(state, event);
    };
  }

  private static StageState cancelled(StageState state) {
    return switch (state) {
      case Queued _, Running _ -> new Cancelled();
      case Done _, Failed _, Cancelled _, Skipped _ -> state;
    };
  }

  private static Running running(StageState state, StageEvent event) {
    if (state instanceof Running running) {
      return running;
    }
    throw refused(state, event);
  }

  private static IllegalStateException refused(StageState state, StageEvent event) {
    return new IllegalStateException("a stage in " + state + " cannot take " + event);
  }

  /// The stages of an item when they are all still to be done.
  public static Map<Stage, StageState> fresh(MediaKind kind) {
    Map<Stage, StageState> stages = new EnumMap<>(Stage.class);
    Stage.of(kind).forEach(stage -> stages.put(stage, Queued.NEW));
    return stages;
  }

  /// The same stages after what a changed stage means for its readers: blocked where it failed or
  /// was cancelled, queued again where it is done.
  public static Map<Stage, StageState> settle(Map<Stage, StageState> stages) {
    Map<Stage, StageState> settled = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      StageState state = stages.get(stage);
      if (state != null) {
        settled.put(stage, settled(stage, state, settled));
      }
    }
    return settled;
  }

  private static StageState settled(Stage stage, StageState state, Map<Stage, StageState> before) {
    boolean blocked = stage.reads().stream().anyMatch(read -> blocks(before.get(read)));
    return switch (state) {
      case Queued _ when blocked -> new Skipped(SkipReason.BLOCKED);
      case Skipped(SkipReason reason) when reason == SkipReason.BLOCKED && !blocked -> Queued.NEW;
      case Queued _, Running _, Done _, Failed _, Cancelled _, Skipped _ -> state;
    };
  }

  private static boolean blocks(@Nullable StageState read) {
    return read instanceof Failed
        || read instanceof Cancelled
        || read instanceof Skipped(SkipReason reason) && reason == SkipReason.BLOCKED;
  }

  /// The stage to run next: the first queued one whose reads have all settled.
  public static Optional<Stage> due(Map<Stage, StageState> stages) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stages.get(stage) instanceof Queued)
        .filter(stage -> stage.reads().stream().allMatch(read -> hasSettled(stages.get(read))))
        .findFirst();
  }

  private static boolean hasSettled(@Nullable StageState state) {
    return !(state instanceof Queued || state instanceof Running);
  }

  /// Whether an item in these stages has failed, still has work, or is done.
  public static ItemState itemState(Iterable<StageState> states) {
    ItemState result = ItemState.DONE;
    for (StageState state : states) {
      switch (state) {
        case Failed _ -> {
          return ItemState.FAILED;
        }
        case Queued _, Running _ -> result = ItemState.PENDING;
        case Done _, Cancelled _, Skipped _ -> {}
      }
    }
    return result;
  }

  /// The stages that read `stage`, directly or through others.
  public static Set<Stage> dependents(Stage stage) {
    return Arrays.stream(Stage.values())
        .filter(other -> other.reads().contains(stage))
        .flatMap(other -> Stream.concat(Stream.of(other), dependents(other).stream()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
