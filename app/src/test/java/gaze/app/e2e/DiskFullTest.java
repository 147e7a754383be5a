package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A data directory on a disk that is too small, until somebody makes room.
@Tag("integration")
@Timeout(300)
class DiskFullTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PICTURES = 60;

  @TempDir private Path folder = Path.of("");

  @Test
  void workRestsBeforeTheDiskIsFullAndGoesOnOnceThereIsRoom() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder, 140)) {
      Path data = disk.root().resolve("data");
      try (EngineProcess engine = EngineProcess.withoutModels(data)) {
        String library = engine.addLibrary(Drawn.noise(folder.resolve("pictures"), PICTURES));
        EngineProcess.await(() -> waitsForRoom(engine), PATIENCE);

        nothingHasFailed(engine, library);
        disk.grow(600);
        assertThat(engine.settled(library, PATIENCE).path("done").asInt()).isEqualTo(PICTURES);
      }
      new StoppedData(data).isSound();
    }
  }

  @Test
  void aDiskThatSomethingElseFillsToTheLastByteLosesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder, 600)) {
      Path data = disk.root().resolve("data");
      try (EngineProcess engine = EngineProcess.withoutModels(data)) {
        String library = engine.addLibrary(Drawn.noise(folder.resolve("pictures"), PICTURES));
        EngineProcess.await(() -> engine.isRunning("MAKING_PREVIEWS"), PATIENCE);
        disk.fill();
        EngineProcess.await(() -> waitsForRoom(engine), PATIENCE);

        nothingHasFailed(engine, library);
        disk.free();
        assertThat(engine.settled(library, PATIENCE).path("done").asInt()).isEqualTo(PICTURES);
      }
      new StoppedData(data).isSound();
    }
  }

  private static void nothingHasFailed(EngineProcess engine, String library) throws Exception {
    assertThat(engine.get("/api/health").path("status").asText()).isEqualTo("ready");
    assertThat(engine.get("/api/libraries/" + library).path("failed").asInt()).isZero();
  }

  private static boolean waitsForRoom(EngineProcess engine) {
    try {
      return engine.get("/api/jobs/summary").path("waiting_because").asText().contains("space");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
