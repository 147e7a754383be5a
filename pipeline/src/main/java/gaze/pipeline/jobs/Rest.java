package gaze.pipeline.jobs;

/// Why background work rests.
public enum Rest {
  /// The owner paused it.
  PAUSED,
  ON_BATTERY,
  MACHINE_BUSY,
  DISK_FULL,

  /// Results cannot be stored, for another reason than a full disk.
  CANNOT_STORE
}
