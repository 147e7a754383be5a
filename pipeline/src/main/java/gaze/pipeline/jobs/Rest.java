package gaze.pipeline.jobs;

/// Why background work rests.
public enum Rest {
  /// The owner paused it.
  PAUSED,
  ON_BATTERY,
  MACHINE_BUSY,
  DISK_FULL
}
