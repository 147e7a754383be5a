package gaze.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The small trained models that lie beside the project: `GAZE_TEST_MODELS`, else
/// `../shared/models` from the project's root. A test that needs one which is not there is skipped
/// with the reason printed.
public final class Models {
  private Models() {}

  /// A file such as `detection/yolox_nano.onnx`; skips the calling test where it is absent.
  public static Path file(String name) {
    Path file = root().resolve(name);
    if (!Files.isRegularFile(file)) {
      System.out.println("SKIPPED: no model file '" + name + "' at " + root());
      Assumptions.abort("no model file '" + name + "'; set GAZE_TEST_MODELS to the models' folder");
    }
    return file;
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("GAZE_TEST_MODELS"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("gaze.root", "."), "../shared/models"))
        .toAbsolutePath()
        .normalize();
  }
}
