package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.worker.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The stages that were in flight when a worker died. Each runs again alone; only what kills or
/// hangs a worker twice while it is alone is guilty. Thread-safe.
final class Suspects {
  private static final int STRIKES = 2;

  private record Case(MediaId media, Stage stage) {}

  private final Map<Case, Integer> strikes = new ConcurrentHashMap<>();

  boolean contains(MediaId media, Stage stage) {
    return strikes.containsKey(new Case(media, stage));
  }

  void clear(MediaId media, Stage stage) {
    strikes.remove(new Case(media, stage));
  }

  /// Takes note of a death; the problem, when it proves this stage of this item guilty.
  ///
  /// @param alone whether nothing else was in flight
  Optional<Problem> died(MediaId media, Stage stage, boolean alone, Reply.WorkerDied death) {
    int count = strikes.merge(new Case(media, stage), alone ? 1 : 0, Integer::sum);
    if (count < STRIKES) {
      return Optional.empty();
    }
    clear(media, stage);
    String what = death.hung() ? "hung" : "crashed";
    return Optional.of(
        new Problem(
            stage,
            ProblemKind.QUARANTINED,
            "Reading this file %s the worker twice (%s); it is left alone until you retry it."
                .formatted(what, death.reason())));
  }
}
