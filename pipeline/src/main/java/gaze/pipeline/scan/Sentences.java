package gaze.pipeline.scan;

import gaze.domain.ProblemKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says in words why the disk would not be read.
final class Sentences {
  private Sentences() {}

  static ScanProblem about(String path, IOException reason) {
    return switch (reason) {
      case AccessDeniedException _ ->
          new ScanProblem(
              path,
              ProblemKind.PERMISSION,
              "Gaze is not allowed to read it; check its permissions.");
      case NoSuchFileException _ ->
          new ScanProblem(path, ProblemKind.VANISHED, "It went away while it was looked at.");
      default -> new ScanProblem(path, ProblemKind.UNREADABLE, "It cannot be read: " + why(reason));
    };
  }

  /// The system's own words without the path that Java puts before them.
  private static String why(IOException reason) {
    String words =
        reason instanceof FileSystemException named && named.getReason() != null
            ? named.getReason()
            : String.valueOf(reason.getMessage());
    return words.endsWith(".") ? words : words + ".";
  }
}
