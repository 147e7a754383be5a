package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.sample.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at every stage, again and again, on a library of pictures and videos.
@Tag("integration")
@Timeout(600)
class KillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> STAGES =
      List.of("READING_METADATA", "MAKING_PREVIEWS", "EXTRACTING_FRAMES");

  private static final int ROUNDS = 2 * STAGES.size();

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingIsLostOrDoubledWhoeverIsKilledAtWhicheverStage() throws Exception {
    Path data = folder.resolve("data");
    Path original = folder.resolve("original");
    SampleLibrary.draw(original);
    Set<String> interrupted = new HashSet<>();
    List<String> libraries = new ArrayList<>();
    EngineProcess engine = EngineProcess.withoutModels(data);
    for (int round = 0; round < ROUNDS; round++) {
      String stage = STAGES.get(round % STAGES.size());
      libraries.add(engine.addLibrary(copy(original, "worker-" + round)));
      awaitRunning(engine, stage);
      engine.workers().forEach(ProcessHandle::destroyForcibly);

      libraries.add(engine.addLibrary(copy(original, "engine-" + round)));
      awaitRunning(engine, stage);
      engine.killHard();
      interrupted.addAll(new StoppedData(data).running());
      engine = EngineProcess.withoutModels(data);
    }
    Set<String> outcomes = new HashSet<>();
    for (String library : libraries) {
      JsonNode settled = engine.settled(library, PATIENCE);
      outcomes.add(
          "%s items, %s files, %s done, %s failed"
              .formatted(
                  settled.path("items"),
                  settled.path("files"),
                  settled.path("done"),
                  settled.path("failed")));
    }
    engine.close();

    assertThat(interrupted).as("stages under way when an engine was killed").hasSize(3);
    assertThat(outcomes)
        .as("what became of each copy")
        .hasSize(1)
        .first()
        .asString()
        .endsWith("done, 0 failed");
    new StoppedData(data).isSound();
  }

  private static void awaitRunning(EngineProcess engine, String stage) throws Exception {
    EngineProcess.await(() -> engine.isRunning(stage), PATIENCE);
  }

  private Path copy(Path original, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, copy.resolve(original.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }
}
