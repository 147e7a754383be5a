package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.app.home.DataDirectory;
import gaze.app.home.EngineRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A folder from the disk to the answers of the API, through real processes.
@Tag("integration")
@Timeout(180)
class LibraryJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderIsUnderstoodShownAndFound() throws Exception {
    Path pictures = pictures(4);
    Files.write(pictures.resolve("empty.jpg"), new byte[0]);
    try (EngineProcess engine = EngineProcess.start(folder.resolve("data"))) {
      JsonNode library = engine.settled(engine.addLibrary(pictures), PATIENCE);

      assertThat(library.path("items").asInt()).isEqualTo(5);
      assertThat(library.path("done").asInt()).isEqualTo(4);
      assertThat(library.path("failed").asInt()).isEqualTo(1);
      assertThat(problemKinds(engine)).containsExactly("empty_file");
      assertThat(thumbnails(engine)).isEqualTo(4);
      EngineProcess.await(() -> finds(engine, "harbour") == 4, PATIENCE);
    }
  }

  @Test
  void theWorkerGoesWithItsEngine() throws Exception {
    try (EngineProcess engine = EngineProcess.start(folder.resolve("data"))) {
      engine.settled(engine.addLibrary(pictures(2)), PATIENCE);
      var workers = engine.workers();
      assertThat(workers).isNotEmpty();

      engine.killHard();

      for (ProcessHandle worker : workers) {
        EngineProcess.await(() -> !worker.isAlive(), Duration.ofSeconds(5));
      }
    }
  }

  @Test
  void aSecondEngineOnTheSameDataIsRefused() throws Exception {
    Path data = folder.resolve("data");
    try (EngineProcess engine = EngineProcess.start(data)) {
      Process second =
          new ProcessBuilder(
                  EngineProcess.installation().engine(List.of("--data", data.toString())))
              .redirectErrorStream(true)
              .start();
      String said = Commands.words(second);

      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(said).contains("Another engine is running", engine.url());
      assertThat(EngineRecord.read(new DataDirectory(data))).isPresent();
    }
  }

  private Path pictures(int count) throws IOException {
    Drawn.circles(folder.resolve("pictures/harbour"), count);
    return folder.resolve("pictures");
  }

  private static List<String> problemKinds(EngineProcess engine) throws Exception {
    return engine.get("/api/jobs/summary").path("failures").findValuesAsText("kind");
  }

  private static int finds(EngineProcess engine, String query) {
    return quietly(() -> engine.post("/api/search", Map.of("query", query)).path("items").size());
  }

  private static int thumbnails(EngineProcess engine) throws Exception {
    int shown = 0;
    for (JsonNode item : engine.get("/api/media?limit=500").path("items")) {
      HttpResponse<byte[]> answer =
          engine.bytes("/api/media/" + item.path("id").asText() + "/thumbnail");
      shown += answer.statusCode() == 200 && answer.body().length > 100 ? 1 : 0;
    }
    return shown;
  }

  private static <T> T quietly(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
