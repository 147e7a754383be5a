package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import gaze.domain.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads what files hold, and notices when they change meanwhile.
final class DiskReader {
  /// What came of reading a file's fingerprint.
  sealed interface Reading {
    record Read(Fingerprint fingerprint) implements Reading {}

    /// It is being written, or it went away. Another look will tell.
    record Restless(ScanProblem problem) implements Reading {}

    /// It lies there and cannot be read.
    record Unreadable(ScanProblem problem) implements Reading {}
  }

  private final Path root;

  DiskReader(Path root) {
    this.root = root;
  }

  /// @param path below the root
  /// @param seen what the walk saw there
  Reading fingerprint(String path, FoundFile seen) {
    Path file = root.resolve(path);
    try {
      Fingerprint fingerprint = Fingerprints.of(file);
      return isStill(file, seen) ? new Reading.Read(fingerprint) : restless(path);
    } catch (NoSuchFileException e) {
      return new Reading.Restless(Sentences.about(path, e));
    } catch (IOException e) {
      return isStill(file, seen)
          ? new Reading.Unreadable(Sentences.about(path, e))
          : restless(path);
    }
  }

  private static Reading restless(String path) {
    return new Reading.Restless(
        new ScanProblem(
            path, ProblemKind.CHANGED, "It changed while it was read; Gaze will look again."));
  }

  private static boolean isStill(Path file, FoundFile seen) {
    try {
      FoundFile now =
          FoundFile.of(seen.name(), Files.readAttributes(file, BasicFileAttributes.class));
      return now.bytes() == seen.bytes() && now.modified().equals(seen.modified());
    } catch (IOException _) {
      return false;
    }
  }
}
