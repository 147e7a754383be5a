package gaze.media.pixels;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;

/// Why a picture that can be shown is not whole.
///
/// @param sentence for a person
public record Flaw(ProblemKind kind, String sentence) {
  public static final Flaw ENDS_EARLY =
      new Flaw(
          ProblemKind.TRUNCATED,
          "The file ends before the picture does; the part that is there is shown.");

  public static final Flaw DAMAGED =
      new Flaw(
          ProblemKind.UNREADABLE,
          "Parts of the picture are damaged; what can be decoded is shown.");

  public Problem problem(Stage stage) {
    return new Problem(stage, kind, sentence);
  }
}
