package gaze.storage.sql;

import gaze.domain.StageState;

/// A stage's state without what belongs to it: what is counted and indexed.
enum StateName {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  SKIPPED;

  static StateName of(StageState state) {
    return switch (state) {
      case StageState.Queued _ -> QUEUED;
      case StageState.Running _ -> RUNNING;
      case StageState.Done _ -> DONE;
      case StageState.Failed _ -> FAILED;
      case StageState.Cancelled _ -> CANCELLED;
      case StageState.Skipped _ -> SKIPPED;
    };
  }
}
