package gaze.media.pixels;

import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What a file system's refusal means to a person.
public final class Unreadable {
  private Unreadable() {}

  public static Problem problem(IOException failure, Stage stage) {
    return flaw(failure).problem(stage);
  }

  public static Flaw flaw(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _, FileNotFoundException _ ->
          new Flaw(ProblemKind.VANISHED, "The file is no longer there.");
      case AccessDeniedException _ ->
          new Flaw(ProblemKind.PERMISSION, "Gaze may not read the file.");
      default ->
          new Flaw(
              ProblemKind.UNREADABLE,
              "The file could not be read: %s".formatted(failure.getMessage()));
    };
  }
}
