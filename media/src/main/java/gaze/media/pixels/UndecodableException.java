package gaze.media.pixels;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;

/// Ends a decoder's work on a file it cannot show. Checked, so that every way out of the decoders
/// turns it into a [Problem]; it never leaves this module.
public final class UndecodableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  /// @param sentence for a person: what is wrong and, if known, where
  public UndecodableException(ProblemKind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public ProblemKind kind() {
    return kind;
  }

  public Problem problem(Stage stage) {
    return new Problem(stage, kind, sentence());
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
