package gaze.inference.session;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;

/// Ends the work of a model that cannot be opened or that answers nonsense. Checked, so that every
/// stage turns it into a [Problem]. The model's next run begins anew.
public final class ModelFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param sentence for a person: which model, and what is wrong with it
  public ModelFailedException(String sentence) {
    super(sentence);
  }

  public ModelFailedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public Problem problem(Stage stage) {
    return new Problem(stage, ProblemKind.MODEL_FAILED, sentence());
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
