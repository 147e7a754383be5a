package gaze.domain;

/// An item as its stages sum up: failed where one failed, else pending while one has work, else
/// done.
public enum ItemState {
  DONE,
  FAILED,
  PENDING
}
