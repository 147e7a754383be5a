package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The built program with the models that are part of it, and with one of the owner's.
@Tag("integration")
@Timeout(300)
class UnderstandingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int SIGNS = 8;

  @TempDir private Path folder = Path.of("");

  @Test
  void wordsInPicturesAreReadAndFoundWhoeverIsKilledMeanwhile() throws Exception {
    Path signs = Drawn.signs(folder.resolve("signs"), SIGNS);
    Path data = folder.resolve("data");
    EngineProcess engine = EngineProcess.start(data);
    String library = engine.addLibrary(signs);
    awaitReading(engine);
    engine.workers().forEach(ProcessHandle::destroyForcibly);
    awaitReading(engine);
    engine.killHard();
    try (EngineProcess last = EngineProcess.start(data)) {
      JsonNode settled = last.settled(library, PATIENCE);
      assertThat(settled.path("done").asInt()).isEqualTo(SIGNS);

      assertThat(names(last, "gleis")).hasSize(SIGNS);
      assertThat(names(last, "\"gleis 7\"")).containsExactly("sign-7.jpg");
      assertThat(names(last, "leis")).as("an inner part").hasSize(SIGNS);
      String id = last.get("/api/media?limit=1").path("items").get(0).path("id").asText();
      JsonNode item = last.get("/api/media/" + id);
      assertThat(item.path("text")).hasSize(1);
      assertThat(item.at("/text/0/box/x").asDouble()).isBetween(0.1, 0.15);
      assertThat(item.at("/stages/READING_TEXT/model").toString()).contains("pp-ocr-v4-mobile");
      assertThat(item.at("/stages/EMBEDDING/reason").asText()).isEqualTo("model_missing");
    }
    StoppedData.repaired(data).isSound();
  }

  @Test
  void aDetectorThatIsAddedRunsOverWhatIsThere() throws Exception {
    Path detector = Models.file("detection/yolox_nano.onnx");
    Path pictures = Drawn.circles(folder.resolve("pictures"), 4);
    try (EngineProcess engine = EngineProcess.start(folder.resolve("data"))) {
      String library = engine.addLibrary(pictures);
      engine.settled(library, PATIENCE);
      assertThat(states(engine, "DETECTING")).containsOnly("SKIPPED");

      engine.post("/api/models/yolox-nano/files", Map.of("paths", List.of(detector.toString())));
      engine.patch("/api/settings", Map.of("models", Map.of("object_detection", "yolox-nano")));
      EngineProcess.await(() -> states(engine, "DETECTING").equals(List.of("DONE")), PATIENCE);

      engine.patch("/api/settings", Map.of("models", Map.of("object_detection", "none")));
      Path more = Drawn.circles(folder.resolve("more"), 1);
      engine.settled(engine.addLibrary(more), PATIENCE);
      assertThat(states(engine, "DETECTING")).containsExactlyInAnyOrder("DONE", "SKIPPED");
    }
  }

  private static void awaitReading(EngineProcess engine) throws InterruptedException {
    EngineProcess.await(() -> engine.isRunning("READING_TEXT"), PATIENCE);
  }

  /// The names of the files that a query finds, once the index has them.
  private static List<String> names(EngineProcess engine, String query) throws Exception {
    EngineProcess.await(
        () -> {
          try {
            return engine.get("/api/stats").at("/search_index/behind").asInt(1) == 0;
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        },
        PATIENCE);
    List<String> names = new ArrayList<>();
    for (JsonNode hit : engine.post("/api/search", Map.of("query", query + " ")).path("items")) {
      names.add(String.valueOf(Path.of(hit.path("path").asText()).getFileName()));
    }
    return names;
  }

  /// In which states items have a stage.
  private static List<String> states(EngineProcess engine, String stage) {
    try {
      List<String> states = new ArrayList<>();
      for (JsonNode item : engine.get("/api/media?limit=100").path("items")) {
        String state =
            engine
                .get("/api/media/" + item.path("id").asText())
                .at("/stages/" + stage + "/state")
                .asText();
        if (!states.contains(state)) {
          states.add(state);
        }
      }
      return states;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
