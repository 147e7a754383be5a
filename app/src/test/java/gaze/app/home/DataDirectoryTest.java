package gaze.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @Test
  void theOneAskedForWinsOverTheEnvironment() {
    DataDirectory data =
        DataDirectory.of(Optional.of(Path.of("/asked")), Map.of("GAZE_DATA", "/told"));

    assertThat(data.root()).isEqualTo(Path.of("/asked"));
  }

  @Test
  void theEnvironmentWinsOverThePlatform() {
    assertThat(DataDirectory.of(Optional.empty(), Map.of("GAZE_DATA", "/told")).root())
        .isEqualTo(Path.of("/told"));
  }

  @Test
  void onLinuxItFollowsTheBaseDirectorySpecification() {
    assertThat(DataDirectory.platformDefault(Map.of("XDG_DATA_HOME", "/xdg"), "Linux"))
        .isEqualTo(Path.of("/xdg/gaze"));
    assertThat(DataDirectory.platformDefault(Map.of("XDG_DATA_HOME", "not/absolute"), "Linux"))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/gaze"));
  }

  @Test
  void aFileInItsPlaceIsSaidWithItsPath(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "not a folder");

    assertThatThrownBy(() -> new DataDirectory(file).prepare())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data");
  }

  @Test
  void whatAKilledProcessUnpackedIsCleared(@TempDir Path folder) throws IOException {
    DataDirectory data = new DataDirectory(folder);
    data.prepare();
    Path unpacked = Files.createDirectories(data.scratch().resolve("native-1/lib"));
    Files.writeString(unpacked.resolve("library.so"), "code");
    Path kept = Files.writeString(data.models().resolve("model.onnx"), "weights");

    data.emptyScratch();

    assertThat(data.scratch()).isEmptyDirectory();
    assertThat(kept).exists();
  }

  @Test
  void onlyOneCanHoldTheLock(@TempDir Path folder) throws IOException {
    DataDirectory data = new DataDirectory(folder);
    try (EngineLock _ = EngineLock.tryTake(data).orElseThrow()) {
      assertThat(EngineLock.tryTake(data)).isEmpty();
      assertThat(EngineLock.held(data)).isTrue();
    }
    assertThat(EngineLock.held(data)).isFalse();
  }
}
