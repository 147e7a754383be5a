package gaze.domain;

/// Why a stage was passed over.
public enum SkipReason {
  /// Runs by itself once the model is there.
  MODEL_MISSING,
  /// Runs by itself once it is switched on.
  SWITCHED_OFF,
  /// The item has nothing for this stage, such as a video without sound.
  NOT_APPLICABLE,
  /// What the stage reads failed or was cancelled.
  BLOCKED
}
