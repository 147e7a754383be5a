package gaze.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Paths as people and programs send them.
public final class FolderPath {
  private FolderPath() {}

  /// The path without `.` and `..`, as storage compares it.
  public static String absolute(String text) {
    return parse(text).toString();
  }

  public static Path parse(String text) {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return path.normalize();
      }
    } catch (InvalidPathException e) {
      // Falls through: what no file system takes is not absolute either.
    }
    throw Refusal.of(
        RefusalCode.FOLDER_NOT_ABSOLUTE, "Need a whole path from the root, got " + text + ".");
  }
}
