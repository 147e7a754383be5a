package gaze.pipeline.jobs;

/// How hard the owner lets Gaze work in the background.
public enum WorkMode {
  /// All cores, at low priority.
  FULL,
  /// One core; rests on battery and while others load the machine.
  GENTLE,
  PAUSED
}
