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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at every stage, again and again, on a library of pictures and videos.
@Tag("integration")
@Timeout(1200)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "cannot stop a process and let it go on")
class KillTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> STAGES =
      List.of("READING_METADATA", "MAKING_PREVIEWS", "EXTRACTING_FRAMES");

  private final List<String> libraries = new ArrayList<>();
  @TempDir private Path folder = Path.of("");
  @TempDir private Path original = Path.of("");

  @Test
  void nothingIsLostOrDoubledWhoeverIsKilledAtWhicheverStage() throws Exception {
    Path data = folder.resolve("data");
    SampleLibrary.draw(original);
    EngineProcess engine = EngineProcess.withoutModels(data);
    for (int round = 0; round < 2; round++) {
      for (String stage : STAGES) {
        List<ProcessHandle> workers = stopIn(stage, engine);
        workers.forEach(ProcessHandle::destroyForcibly);

        workers = stopIn(stage, engine);
        engine.killHard();
        Commands.signal("CONT", workers);
        assertThat(new StoppedData(data).running())
            .as("left under way")
            .contains(stage.toLowerCase(Locale.ROOT));
        engine = EngineProcess.withoutModels(data);
      }
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

    assertThat(outcomes)
        .as("what became of each copy")
        .hasSize(1)
        .first()
        .asString()
        .endsWith("done, 0 failed");
    new StoppedData(data).isSound();
  }

  /// Adds copies until the worker stands still in this stage of one.
  private List<ProcessHandle> stopIn(String stage, EngineProcess engine) throws Exception {
    do {
      libraries.add(engine.addLibrary(copy(original, "copy-" + libraries.size())));
    } while (!engine.stopsIn(stage, libraries.getLast(), PATIENCE));
    return engine.workers();
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
