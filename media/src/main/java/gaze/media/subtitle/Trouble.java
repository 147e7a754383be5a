package gaze.media.subtitle;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.util.OptionalInt;

/// What is wrong with subtitles, before it is known which stage met them.
///
/// @param line where it begins, from 1; empty where it concerns the whole
/// @param reason a sentence for a person, without the line
public record Trouble(ProblemKind kind, OptionalInt line, String reason) {
  static Trouble whole(ProblemKind kind, String reason) {
    return new Trouble(kind, OptionalInt.empty(), reason);
  }

  static Trouble at(int line, ProblemKind kind, String reason) {
    return new Trouble(kind, OptionalInt.of(line), reason);
  }

  /// For a person: where and what.
  public String sentence() {
    return line.isPresent() ? "Line %,d: %s".formatted(line.getAsInt(), reason) : reason;
  }

  public Problem problem(Stage stage) {
    return new Problem(stage, kind, sentence());
  }
}
