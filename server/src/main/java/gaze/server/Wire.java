package gaze.server;

import gaze.contract.wire.MediaKind;
import gaze.contract.wire.Problem;
import gaze.contract.wire.ProblemKind;
import gaze.contract.wire.SkipReason;
import gaze.contract.wire.Stage;
import gaze.contract.wire.StageState;
import gaze.contract.wire.StageStateName;
import gaze.contract.wire.WorkMode;
import java.util.Optional;

/// The words of the domain in the words of the contract, and back. Both sides spell them alike; a
/// test holds them together.
public final class Wire {
  private Wire() {}

  public static MediaKind kind(gaze.domain.MediaKind kind) {
    return same(MediaKind.class, kind);
  }

  public static gaze.domain.MediaKind kind(MediaKind kind) {
    return same(gaze.domain.MediaKind.class, kind);
  }

  public static Stage stage(gaze.domain.Stage stage) {
    return same(Stage.class, stage);
  }

  public static gaze.domain.Stage stage(Stage stage) {
    if (stage == Stage.SCANNING || stage == Stage.FETCHING_MODELS) {
      throw Refusal.at("stage", RefusalCode.INVALID_REQUEST, stage + " is not a stage of an item.");
    }
    return same(gaze.domain.Stage.class, stage);
  }

  public static ProblemKind kind(gaze.domain.ProblemKind kind) {
    return same(ProblemKind.class, kind);
  }

  public static gaze.domain.ProblemKind kind(ProblemKind kind) {
    return same(gaze.domain.ProblemKind.class, kind);
  }

  public static WorkMode work(gaze.pipeline.jobs.WorkMode mode) {
    return same(WorkMode.class, mode);
  }

  public static Problem problem(gaze.domain.Problem problem) {
    return new Problem(
        stage(problem.stage()), kind(problem.kind()), problem.detail(), problem.retryable());
  }

  /// A problem of a scan: it belongs to no stage of an item.
  public static Problem scanning(gaze.domain.ProblemKind kind, String detail) {
    return new Problem(Stage.SCANNING, kind(kind), detail, kind.retryable());
  }

  /// A problem of a model: it belongs to no item.
  public static Problem fetching(gaze.domain.ProblemKind kind, String detail) {
    return new Problem(Stage.FETCHING_MODELS, kind(kind), detail, kind.retryable());
  }

  public static StageStateName name(gaze.domain.StageState state) {
    return switch (state) {
      case gaze.domain.StageState.Queued _ -> StageStateName.QUEUED;
      case gaze.domain.StageState.Running _ -> StageStateName.RUNNING;
      case gaze.domain.StageState.Done _ -> StageStateName.DONE;
      case gaze.domain.StageState.Failed _ -> StageStateName.FAILED;
      case gaze.domain.StageState.Cancelled _ -> StageStateName.CANCELLED;
      case gaze.domain.StageState.Skipped _ -> StageStateName.SKIPPED;
    };
  }

  public static StageState state(gaze.domain.StageState state) {
    StageState.Builder wire =
        StageState.builder()
            .state(name(state))
            .reason(reason(state))
            .problem(state.problems().stream().findFirst().map(Wire::problem));
    if (state instanceof gaze.domain.StageState.Done done) {
      wire.model(done.model().map(model -> model.name() + " " + model.version()));
    }
    return wire.build();
  }

  public static Optional<SkipReason> reason(gaze.domain.StageState state) {
    return state instanceof gaze.domain.StageState.Skipped(var reason)
        ? Optional.of(same(SkipReason.class, reason))
        : Optional.empty();
  }

  public static String jobId(gaze.domain.MediaId media, gaze.domain.Stage stage) {
    return media + "." + stage(stage);
  }

  public static <T extends Enum<T>> T same(Class<T> type, Enum<?> constant) {
    return Enum.valueOf(type, constant.name());
  }
}
