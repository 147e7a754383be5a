package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private static final String FEATURES = "features/mobilenetv2-12-dynint8-features1280.onnx";

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

      engine.patch("/api/settings", Map.of("thresholds", Map.of("object_detection", 0.9)));
      EngineProcess.await(() -> everyModelOf(engine, "DETECTING").endsWith(" at 0.9"), PATIENCE);

      engine.patch("/api/settings", Map.of("models", Map.of("object_detection", "none")));
      Path more = Drawn.circles(folder.resolve("more"), 1);
      engine.settled(engine.addLibrary(more), PATIENCE);
      assertThat(states(engine, "DETECTING")).containsExactlyInAnyOrder("DONE", "SKIPPED");
    }
  }

  @Test
  void aPictureOfNoLibraryFindsItsLike() throws Exception {
    Path model = Models.file(FEATURES);
    Path pictures = Drawn.circles(folder.resolve("pictures"), 3);
    Path other = Drawn.signs(folder.resolve("signs"), 1);
    try (EngineProcess engine = EngineProcess.withoutModels(folder.resolve("data"))) {
      byte[] sought = Files.readAllBytes(other.resolve("sign-1.jpg"));
      assertThat(engine.upload("/api/search/image", sought).path("code").asText())
          .isEqualTo("model_missing");

      engine.post("/api/models/mobilenet-v2-12/files", Map.of("paths", List.of(model.toString())));
      engine.settled(engine.addLibrary(pictures), PATIENCE);
      engine.settled(engine.addLibrary(other), PATIENCE);
      EngineProcess.await(
          () -> states(engine, "EXTRACTING_FEATURES").equals(List.of("DONE")), PATIENCE);
      names(engine, "");

      JsonNode page = engine.upload("/api/search/image?min_score=0.95", sought);
      assertThat(page.at("/items/0/path").asText()).endsWith("sign-1.jpg");
      assertThat(page.at("/items/0/score").asDouble()).isGreaterThan(0.97);
      assertThat(page.path("items")).hasSize(1);
      JsonNode wider =
          engine.post(
              "/api/search",
              Map.of("query", "", "min_score", 0.01, "reference", page.path("reference").asText()));
      assertThat(wider.path("items")).hasSize(4);
      assertThat(
              engine
                  .upload("/api/search/image", "no picture".getBytes(StandardCharsets.UTF_8))
                  .path("code")
                  .asText())
          .isEqualTo("cannot_be_made");
    }
  }

  /// What did this stage of all items, where it was one model.
  private static String everyModelOf(EngineProcess engine, String stage) {
    try {
      Set<String> models = new TreeSet<>();
      for (JsonNode item : engine.get("/api/media?limit=100").path("items")) {
        models.add(
            engine
                .get("/api/media/" + item.path("id").asText())
                .at("/stages/" + stage + "/model")
                .asText());
      }
      return models.size() == 1 ? models.iterator().next() : "";
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitReading(EngineProcess engine) throws InterruptedException {
    EngineProcess.await(() -> engine.isRunning("READING_TEXT"), PATIENCE);
  }

  /// The names of the files that a query finds, once the index has them.
  private static List<String> names(EngineProcess engine, String query) throws Exception {
    engine.awaitIndexed(PATIENCE);
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
