package gaze.pipeline.stage;

import gaze.domain.ModelRef;
import java.util.Optional;
import java.util.OptionalDouble;

/// The model that a stage is to use.
///
/// @param threshold below which a result is not believed; the model's own where there is none
/// @param helper another that the first one cannot do without
public record ModelChoice(ModelRef model, OptionalDouble threshold, Optional<ModelRef> helper) {
  /// A model that does its work alone.
  public ModelChoice(ModelRef model, OptionalDouble threshold) {
    this(model, threshold, Optional.empty());
  }

  /// What a result remembers, so that one with another threshold is known to be outdated.
  public ModelRef stamp() {
    return threshold.isPresent()
        ? new ModelRef(model.name(), model.version() + " at " + threshold.getAsDouble())
        : model;
  }
}
