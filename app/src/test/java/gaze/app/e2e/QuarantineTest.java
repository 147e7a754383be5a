package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file over which the worker dies whenever it decodes it: whoever watches kills it then.
@Tag("integration")
@Timeout(300)
class QuarantineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String POISON = "IMG_20190321_120000.jpg";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatKillsTheWorkerTwiceAloneIsLeftAloneUntilItChanges() throws Exception {
    Path pictures = Drawn.circles(folder.resolve("pictures"), 12);
    Path poison = pictures.resolve(POISON);
    Files.move(Drawn.large(folder.resolve("large.jpg")), poison);
    Path data = folder.resolve("data");
    try (EngineProcess engine = EngineProcess.withoutModels(data)) {
      String library = engine.addLibrary(pictures);
      int deaths = killOver(POISON, engine, library);
      JsonNode state = engine.settled(library, PATIENCE);
      JsonNode item = item(engine, library);

      assertThat(deaths).isBetween(2, 3);
      assertThat(state.path("items").asInt()).isEqualTo(13);
      assertThat(state.path("done").asInt()).as("unharmed").isEqualTo(12);
      assertThat(item.path("state").asText()).isEqualTo("failed");
      assertThat(item.path("captured_at").asText()).isEqualTo("2019-03-21T12:00:00");
      assertThat(item.path("problems")).hasSize(1);
      JsonNode problem = item.path("problems").get(0);
      assertThat(problem.path("stage").asText()).isEqualTo("MAKING_PREVIEWS");
      assertThat(problem.path("kind").asText()).isEqualTo("quarantined");
      assertThat(problem.path("detail").asText()).contains("crashed the worker twice");

      Files.copy(
          pictures.resolve("IMG_20190321_110400.jpg"), poison, StandardCopyOption.REPLACE_EXISTING);
      engine.post("/api/libraries/" + library + "/rescan", Map.of());
      EngineProcess.await(() -> isDone(engine, library), PATIENCE);

      assertThat(item(engine, library).path("problems")).isEmpty();
    }
    StoppedData.repaired(data).isSound();
  }

  /// Kills the worker whenever it decodes the file of this name, until nothing of the library is
  /// pending; how often that was.
  private static int killOver(String name, EngineProcess engine, String library) throws Exception {
    int deaths = 0;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!engine.get("/api/libraries/" + library).path("state").asText().equals("ready")) {
      assertThat(System.nanoTime()).as("time").isLessThan(deadline);
      if (decodes(engine, name)) {
        List<ProcessHandle> workers = engine.workers();
        workers.forEach(ProcessHandle::destroyForcibly);
        deaths += workers.isEmpty() ? 0 : 1;
        EngineProcess.await(() -> !decodes(engine, name), PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return deaths;
  }

  private static boolean decodes(EngineProcess engine, String name) {
    try {
      for (JsonNode job :
          engine.get("/api/jobs?state=RUNNING&stage=MAKING_PREVIEWS").path("items")) {
        if (job.path("path").asText().endsWith(name)) {
          return true;
        }
      }
      return false;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode item(EngineProcess engine, String library) throws Exception {
    for (JsonNode item : Shelf.all(engine, "/api/media?library_id=" + library)) {
      JsonNode whole = engine.get("/api/media/" + item.path("id").asText());
      if (whole.path("path").asText().endsWith(POISON)) {
        return whole;
      }
    }
    throw new AssertionError("no item of " + POISON);
  }

  private static boolean isDone(EngineProcess engine, String library) {
    try {
      return engine.get("/api/libraries/" + library).path("done").asInt() == 13;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
