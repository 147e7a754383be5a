package gaze.domain;

/// An expected failure, kept with the item and shown to a person.
///
/// @param stage where it happened
/// @param detail one sentence a person understands: what is wrong and, if known, where
public record Problem(Stage stage, ProblemKind kind, String detail) {
  public Problem {
    if (detail.isBlank()) {
      throw new IllegalArgumentException("a problem needs a sentence, got none for " + kind);
    }
  }

  public boolean retryable() {
    return kind.retryable();
  }
}
