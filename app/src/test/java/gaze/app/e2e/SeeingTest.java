package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Models;
import gaze.testkit.onnx.ColourClip;
import gaze.testkit.sample.SampleLibrary;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The built program with an image-text model that knows three colours.
@Tag("integration")
@Timeout(900)
class SeeingTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> STAGES =
      List.of("EMBEDDING", "EXTRACTING_FEATURES", "DETECTING", "EMBEDDING_TEXT");

  /// Of a description: enough to keep the model of words busy.
  private static final int PARAGRAPHS = 30;

  @TempDir private Path folder = Path.of("");
  @TempDir private Path sample = Path.of("");

  private static EngineProcess start(Path data) throws Exception {
    EngineProcess engine = EngineProcess.withoutModels(data);
    engine.patch("/api/settings", Map.of("models", Map.of("image_text", ColourClip.NAME)));
    EngineProcess.await(() -> isPresent(engine, ColourClip.NAME), PATIENCE);
    return engine;
  }

  private static boolean isPresent(EngineProcess engine, String model) {
    try {
      return engine.get("/api/models/" + model).path("state").asText().equals("present");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sentencesPicturesAndTagsFindWhatIsSeen() throws Exception {
    Path data = folder.resolve("data");
    ColourClip.into(data);
    Path discs = Files.createDirectories(folder.resolve("discs"));
    Drawn.disc(discs.resolve("one.jpg"), Color.RED);
    Drawn.disc(discs.resolve("two.jpg"), Color.GREEN);
    Drawn.disc(discs.resolve("three.jpg"), Color.BLUE);
    Path reference = Drawn.disc(folder.resolve("reference.png"), new Color(0xe01010));
    try (EngineProcess engine = start(data)) {
      engine.settled(engine.addLibrary(discs), PATIENCE);
      engine.awaitIndexed(PATIENCE);

      for (String mode : List.of("visual", "all")) {
        JsonNode found = engine.post("/api/search", Map.of("query", "a red circle", "mode", mode));
        assertThat(names(found)).as(mode).containsExactly("one.jpg");
        assertThat(found.at("/items/0/components/visual").asDouble()).isGreaterThan(0.9);
        assertThat(found.at("/items/0/why").toString()).contains("visual");
      }
      assertThat(
              names(
                  engine.upload("/api/search/image?min_score=0.9", Files.readAllBytes(reference))))
          .containsExactly("one.jpg");

      engine.patch(
          "/api/settings",
          Map.of("vocabulary", "[colour] a {} circle\nrose = red\ngrass = green\nsky = blue\n"));
      EngineProcess.await(
          () -> tagged(engine, "tag:colour/sky").equals(List.of("three.jpg")), PATIENCE);
      assertThat(tagged(engine, "grass")).contains("two.jpg");
      String id =
          engine.post("/api/search", Map.of("query", "tag:rose")).at("/items/0/media_id").asText();
      assertThat(engine.get("/api/media/" + id).path("tags").toString())
          .isEqualTo("[\"colour/rose\"]");
      assertThat(engine.post("/api/search/facets", Map.of("query", "")).toString())
          .contains("colour/rose", "colour/grass", "colour/sky");
    }
  }

  private static List<String> tagged(EngineProcess engine, String query) {
    try {
      return names(engine.post("/api/search", Map.of("query", query)));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.path("items")
        .forEach(hit -> names.add(Path.of(hit.path("path").asText()).getFileName() + ""));
    return names;
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "cannot stop a process and let it go on")
  void whoeverIsKilledWhileModelsLookEverythingIsSeenOnce() throws Exception {
    Path detector = Models.file("detection/yolox_nano.onnx");
    Path features = Models.file("features/mobilenetv2-12-dynint8-features1280.onnx");
    Path data = folder.resolve("data");
    ColourClip.into(data);
    EngineProcess engine = start(data);
    engine.post("/api/models/yolox-nano/files", Map.of("paths", List.of(detector.toString())));
    engine.post("/api/models/mobilenet-v2-12/files", Map.of("paths", List.of(features.toString())));
    engine.patch("/api/settings", Map.of("models", seeing()));
    List<String> libraries = new ArrayList<>();
    for (String stage : STAGES) {
      List<ProcessHandle> workers = stopIn(stage, engine, libraries);
      workers.forEach(ProcessHandle::destroyForcibly);

      workers = stopIn(stage, engine, libraries);
      engine.killHard();
      Commands.signal("CONT", workers);
      engine = EngineProcess.start(data);
    }
    for (String library : libraries) {
      JsonNode settled = engine.settled(library, PATIENCE);
      assertThat(settled.path("done")).isEqualTo(settled.path("items"));
    }
    StoppedData stopped = StoppedData.of(engine, data);
    int stills = stopped.frames();
    assertThat(stopped.vectors())
        .containsEntry("embedding", stills)
        .containsEntry("extracting_features", stills);
    assertThat(stopped.passagesByName().values())
        .as("passages of the copies of each video")
        .isNotEmpty()
        .allSatisfy(
            passages -> assertThat(passages).singleElement(INTEGER).isGreaterThan(PARAGRAPHS / 2));
    StoppedData.repaired(data).isSound();
  }

  private static Map<String, String> seeing() {
    Map<String, String> chosen = new HashMap<>();
    chosen.put("image_text", ColourClip.NAME);
    chosen.put("object_detection", "yolox-nano");
    chosen.put("features", "mobilenet-v2-12");
    chosen.put("text_embedding", "all-minilm-l6-v2");
    return chosen;
  }

  /// The videos of the sample library, with long descriptions: their many stills and words keep
  /// models busy for a while.
  private Path videos(Path copy) throws IOException {
    if (!Files.exists(sample.resolve("drawn"))) {
      SampleLibrary.draw(sample.resolve("drawn"));
    }
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.walk(sample.resolve("drawn"))) {
      for (Path file : files.filter(SeeingTest::isVideo).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(copy.resolve(file.getFileName() + ".xmp"), described());
      }
    }
    return copy;
  }

  /// A sidecar with a long description.
  private static String described() {
    String paragraph = "They came across the lake before the others were awake. ".repeat(12);
    return """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
          </rdf:Description></rdf:RDF></x:xmpmeta>
        """
        .formatted((paragraph.strip() + "&#10;").repeat(PARAGRAPHS));
  }

  private static boolean isVideo(Path file) {
    return file.toString().matches(".*[.](mp4|webm|mkv)");
  }

  /// Adds libraries until the worker stands still in this stage of one.
  private List<ProcessHandle> stopIn(String stage, EngineProcess engine, List<String> libraries)
      throws Exception {
    do {
      libraries.add(engine.addLibrary(videos(folder.resolve("copy-" + libraries.size()))));
    } while (!engine.stopsIn(stage, libraries.getLast(), PATIENCE));
    return engine.workers();
  }
}
