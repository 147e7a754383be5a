package gaze.inference.download;

import gaze.domain.ProblemKind;

/// How fetching a file ended.
public sealed interface Outcome {
  /// It is in its place, every byte as expected.
  record Here() implements Outcome {}

  /// The caller did not want it any more; what had come is kept.
  record Stopped() implements Outcome {}

  /// @param detail one sentence a person understands
  record Failed(ProblemKind kind, String detail) implements Outcome {}
}
