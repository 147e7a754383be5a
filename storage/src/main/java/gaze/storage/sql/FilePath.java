package gaze.storage.sql;

/// The two halves of a path below a library's root.
final class FilePath {
  private FilePath() {}

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
