package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// An engine of a user who may not read, or not write, everything.
@Tag("integration")
@Timeout(180)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no permission bits")
class PermissionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder = Path.of("");
  private Unprivileged user;

  @BeforeEach
  void somebodyElse() throws Exception {
    user = Unprivileged.in(folder);
  }

  @Test
  void whatMayNotBeReadIsAProblemAndHurtsNothingElse() throws Exception {
    Path pictures = Drawn.circles(folder.resolve("pictures"), 4);
    Path locked = Drawn.circles(pictures.resolve("locked folder"), 2);
    Path secret = pictures.resolve("IMG_20190321_110400.jpg");
    permit(secret, "---------");
    permit(locked, "---------");
    try (EngineProcess engine = EngineProcess.start(user.engine(folder.resolve("data")))) {
      String id = engine.addLibrary(pictures);
      JsonNode library = engine.settled(id, PATIENCE);

      assertThat(library.path("done").asInt()).isEqualTo(3);
      assertThat(problems(engine, library)).contains("permission", secret.getFileName().toString());
      assertThat(library.path("scan").path("problems").toString())
          .contains("permission", "locked folder");

      permit(secret, "rw-r--r--");
      permit(locked, "rwxr-xr-x");
      engine.post("/api/libraries/" + id + "/rescan", Map.of());
      EngineProcess.await(() -> done(engine, id) == 6, PATIENCE);
    } finally {
      permit(locked, "rwxr-xr-x");
    }
  }

  @Test
  void aDataDirectoryThatCannotBeWrittenToIsRefusedWithItsName() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    permit(data, "r-xr-xr-x");
    try {
      Process engine = new ProcessBuilder(user.engine(data)).redirectErrorStream(true).start();
      String said = Commands.words(engine);

      assertThat(engine.waitFor()).isEqualTo(1);
      assertThat(said)
          .contains("cannot write to its data directory " + data)
          .doesNotContain("\tat ");
    } finally {
      permit(data, "rwxr-xr-x");
    }
  }

  /// All that is said of the library's problems, wherever it is said.
  private static String problems(EngineProcess engine, JsonNode library) throws Exception {
    return library.path("scan").path("problems") + " " + engine.get("/api/problems");
  }

  private static long done(EngineProcess engine, String library) {
    try {
      return engine.get("/api/libraries/" + library).path("done").asLong();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
