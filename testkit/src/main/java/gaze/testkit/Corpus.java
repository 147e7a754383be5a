package gaze.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The real files with ground truth that lie beside the project: `GAZE_CORPUS`, else
/// `../shared/corpus` from the project's root. A test that needs a set which is not there is
/// skipped with the reason printed.
public final class Corpus {
  private Corpus() {}

  /// The folder of a set such as `photos-metadata`; skips the calling test where it is absent.
  public static Path set(String name) {
    Path folder = root().resolve(name);
    if (!Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no corpus set '" + name + "' at " + root());
      Assumptions.abort("no corpus set '" + name + "'; set GAZE_CORPUS to the corpus folder");
    }
    return folder;
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("GAZE_CORPUS"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("gaze.root", "."), "../shared/corpus"))
        .toAbsolutePath()
        .normalize();
  }
}
