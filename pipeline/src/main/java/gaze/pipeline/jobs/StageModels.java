package gaze.pipeline.jobs;

import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.pipeline.stage.ModelChoice;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which model does which stage now. Thread-safe; the answers change while work goes on.
public interface StageModels {
  /// What a stage works with.
  sealed interface Answer {
    /// Nothing but Gaze itself.
    record NoneNeeded() implements Answer {}

    record With(ModelChoice choice) implements Answer {}

    /// The stage is worth doing without the model that it would do more with.
    record Without() implements Answer {}

    record Not(SkipReason reason) implements Answer {}
  }

  Answer of(Stage stage);

  /// The stages that are passed over for this reason.
  default Set<Stage> passedOver(SkipReason reason) {
    return Arrays.stream(Stage.values())
        .filter(stage -> of(stage).equals(new Answer.Not(reason)))
        .collect(Collectors.toSet());
  }

  /// The model that a stage works with, where it is one.
  default Optional<ModelChoice> choice(Stage stage) {
    return of(stage) instanceof Answer.With(ModelChoice choice)
        ? Optional.of(choice)
        : Optional.empty();
  }
}
