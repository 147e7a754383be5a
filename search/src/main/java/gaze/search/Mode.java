package gaze.search;

/// Which modalities answer.
public enum Mode {
  ALL,
  TRANSCRIPT,
  VISUAL,
  BOTH
}
