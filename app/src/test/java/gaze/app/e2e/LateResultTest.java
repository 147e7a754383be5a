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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A worker that stands still while its work is taken away from it, and answers when it goes on:
/// its answer changes nothing, and all is as if the worker had never had the work.
@Tag("integration")
@Timeout(400)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "cannot stop a process and let it go on")
class LateResultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> STAGES =
      List.of("READING_METADATA", "MAKING_PREVIEWS", "EXTRACTING_FRAMES");

  @TempDir private static Path drawn = Path.of("");
  private static Path original = Path.of("");
  @TempDir private Path folder = Path.of("");

  /// Takes a file's work away while the worker has it in hand.
  private interface Theft {
    void from(EngineProcess engine, String library, Running running) throws Exception;
  }

  /// A copy of the library of which the worker, which is stopped, has items in hand.
  private record Standstill(String library, Path root, List<Running> inHand) {}

  /// An item that the worker has in hand, and its main file.
  private record Running(String id, Path file) {}

  @BeforeAll
  static void drawLibrary() throws IOException {
    SampleLibrary.draw(drawn.resolve("all"));
    original = Files.createDirectory(drawn.resolve("some"));
    some(".jpg", 6);
    some(".mp4", 1);
    some(".webm", 1);
    some(".mkv", 1);
  }

  private static void some(String extension, int count) throws IOException {
    int left = count;
    try (Stream<Path> files = Files.walk(drawn.resolve("all"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(extension)).sorted().toList()) {
        Path copy = original.resolve(file.getFileName());
        if (left > 0 && !Files.exists(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
          left--;
        }
      }
    }
  }

  @Test
  void aResultOfAFileThatHasChangedIsDiscarded() throws Exception {
    lateAtEveryStage(
        (engine, library, running) -> {
          Path donor = donor(running.file());
          Files.copy(
              donor,
              running.file(),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
          rescan(engine, library);
        });
  }

  @Test
  void aResultOfAFileThatIsGoneIsDiscarded() throws Exception {
    lateAtEveryStage(
        (engine, library, running) -> {
          Files.delete(running.file());
          rescan(engine, library);
        });
  }

  @Test
  void aResultOfWorkThatWasCancelledIsDiscarded() throws Exception {
    List<String> cancelled = new ArrayList<>();
    lateAtEveryStage(
        (engine, _, running) -> {
          Map<String, List<String>> ids = Map.of("media_ids", List.of(running.id()));
          engine.post("/api/jobs/cancel", ids);
          engine.post("/api/jobs/retry", ids);
          cancelled.add(running.id());
        });
    assertThat(cancelled).isNotEmpty();
  }

  /// The engine waits a minute for a sign of life.
  @Test
  @Tag("slow")
  void aWorkerThatStandsStillIsReplacedAndItsWorkDoneOnce() throws Exception {
    Path data = folder.resolve("data");
    try (EngineProcess engine = EngineProcess.withoutModels(data)) {
      Standstill standstill = standstill(engine, STAGES.getFirst());
      for (ProcessHandle worker : engine.workers()) {
        EngineProcess.await(() -> !worker.isAlive(), PATIENCE);
      }
      assertThat(engine.settled(standstill.library(), PATIENCE).path("failed").asInt()).isZero();
      isAsUndisturbed(engine, standstill.library(), standstill.root());
    }
    StoppedData.repaired(data).isSound();
  }

  /// In each round a new copy of the library; at the end a copy of what became of it, which nobody
  /// disturbs, must say the same.
  private void lateAtEveryStage(Theft theft) throws Exception {
    Path data = folder.resolve("data");
    try (EngineProcess engine = EngineProcess.withoutModels(data)) {
      for (String stage : STAGES) {
        Standstill standstill = standstill(engine, stage);
        for (Running item : standstill.inHand()) {
          theft.from(engine, standstill.library(), item);
        }
        Commands.signal("CONT", engine.workers());
        engine.settled(standstill.library(), PATIENCE);

        isAsUndisturbed(engine, standstill.library(), standstill.root());
      }
    }
    new StoppedData(data).isSound();
  }

  /// Stops the worker in the middle of this stage. The stage may be over before anybody has looked;
  /// then there is another copy.
  private Standstill standstill(EngineProcess engine, String stage) throws Exception {
    for (int attempt = 0; ; attempt++) {
      Path copy = copy(original, stage + "-" + attempt);
      String library = engine.addLibrary(copy);
      if (engine.stopsIn(stage, library, PATIENCE)) {
        List<Running> inHand = running(engine, copy, stage);
        if (!inHand.isEmpty()) {
          return new Standstill(library, copy, inHand);
        }
        Commands.signal("CONT", engine.workers());
      }
    }
  }

  private void isAsUndisturbed(EngineProcess engine, String library, Path root) throws Exception {
    Path twin = copy(root, "undisturbed " + root.getFileName());
    String itsLibrary = engine.addLibrary(twin);
    engine.settled(itsLibrary, PATIENCE);
    assertThat(Indexed.of(engine, library, root)).isEqualTo(Indexed.of(engine, itsLibrary, twin));
  }

  private static List<Running> running(EngineProcess engine, Path root, String stage)
      throws Exception {
    List<Running> running = new ArrayList<>();
    for (JsonNode job : engine.get("/api/jobs/summary").path("running")) {
      String id = job.path("media_id").asText();
      Path file = Path.of(engine.get("/api/media/" + id).path("path").asText());
      if (job.path("stage").asText().equals(stage) && file.startsWith(root.toRealPath())) {
        running.add(new Running(id, file));
      }
    }
    return running;
  }

  private static void rescan(EngineProcess engine, String library) throws Exception {
    engine.post("/api/libraries/" + library + "/rescan", Map.of());
    EngineProcess.await(() -> !isScanning(engine, library), PATIENCE);
  }

  private static boolean isScanning(EngineProcess engine, String library) {
    try {
      return engine.get("/api/libraries/" + library).path("scan").path("running").asBoolean();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Another picture for a picture, another video for a video.
  private static Path donor(Path file) throws IOException {
    try (Stream<Path> files = Files.list(original)) {
      return files
          .filter(other -> isPicture(other) == isPicture(file))
          .filter(other -> !other.endsWith(file.getFileName()))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static boolean isPicture(Path file) {
    return file.toString().endsWith(".jpg");
  }

  private Path copy(Path from, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }
}
