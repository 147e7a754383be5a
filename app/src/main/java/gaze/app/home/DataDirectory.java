package gaze.app.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that Gaze keeps, in one folder:
///
/// | name | what |
/// |---|---|
/// | `gaze.db` | the truth |
/// | `blobs/` | thumbnails, previews, frames |
/// | `cache/` | full-size pictures made on demand, within a limit |
/// | `scratch/` | files between two steps, and what libraries unpack; emptied at start |
/// | `unfinished/` | what was heard so far of videos that a model was interrupted listening to |
/// | `models/` | models that were downloaded or added |
/// | `index/` | the search index; made again when it is gone |
/// | `logs/` | what the engine and the worker say |
/// | `engine.lock` | held by the running engine |
/// | `engine.json` | where it listens, readable by its owner only |
public record DataDirectory(Path root) {
  private static final List<String> FOLDERS =
      List.of("blobs", "cache", "scratch", "unfinished", "index", "models", "logs");

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /// The one that was asked for, else `GAZE_DATA`, else the platform's place for such data.
  public static DataDirectory of(Optional<Path> asked, Map<String, String> environment) {
    return new DataDirectory(
        asked
            .or(() -> Optional.ofNullable(environment.get("GAZE_DATA")).map(Path::of))
            .orElseGet(() -> platformDefault(environment, System.getProperty("os.name", ""))));
  }

  static Path platformDefault(Map<String, String> environment, String os) {
    Path home = Path.of(System.getProperty("user.home"));
    String name = os.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Optional.ofNullable(environment.get("LOCALAPPDATA"))
          .map(Path::of)
          .orElse(home.resolve("AppData/Local"))
          .resolve("Gaze");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Gaze");
    }
    return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(home.resolve(".local/share"))
        .resolve("gaze");
  }

  /// Makes the folders and proves that they can be written to.
  ///
  /// @throws IOException with a sentence that says what is wrong with which folder
  public void prepare() throws IOException {
    try {
      Files.createDirectories(root);
      for (String folder : FOLDERS) {
        Files.createDirectories(root.resolve(folder));
      }
      Files.delete(Files.createTempFile(root, "write", ".tmp"));
    } catch (FileSystemException e) {
      String reason = Optional.ofNullable(e.getReason()).orElse("permission denied");
      throw new IOException(
          "Gaze cannot write to its data directory %s: %s. Choose another with --data or GAZE_DATA."
              .formatted(root, reason),
          e);
    }
  }

  /// Removes what an engine or a worker that was killed left behind. What is still held stays until
  /// the next start.
  ///
  /// @throws IOException if the folder cannot be read
  public void emptyScratch() throws IOException {
    try (Stream<Path> left = Files.walk(scratch())) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(scratch())) {
          deleteIfFree(path);
        }
      }
    }
  }

  private static void deleteIfFree(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Still held; the next start tries again.
    }
  }

  public Path database() {
    return root.resolve("gaze.db");
  }

  public Path blobs() {
    return root.resolve("blobs");
  }

  public Path cache() {
    return root.resolve("cache");
  }

  public Path scratch() {
    return root.resolve("scratch");
  }

  public Path index() {
    return root.resolve("index");
  }

  public Path unfinished() {
    return root.resolve("unfinished");
  }

  public Path models() {
    return root.resolve("models");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path engineLock() {
    return root.resolve("engine.lock");
  }

  public Path engineRecord() {
    return root.resolve("engine.json");
  }
}
