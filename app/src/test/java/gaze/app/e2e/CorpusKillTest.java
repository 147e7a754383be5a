package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Corpus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of worker and engine at every stage while real photos and videos are understood, the
/// broken ones among them.
@Tag("integration")
@Timeout(600)
class CorpusKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasKilledAndWhatWasNotEndsTheSame() throws Exception {
    Path photos = Corpus.set("photos-metadata").resolve("files").toRealPath();
    Path videos = Corpus.set("video").resolve("files").toRealPath();
    Path data = folder.resolve("killed");
    EngineProcess engine = EngineProcess.withoutModels(data);
    List<String> libraries = List.of(engine.addLibrary(photos), engine.addLibrary(videos));
    int kills = 0;
    for (String stage : List.of("READING_METADATA", "MAKING_PREVIEWS", "EXTRACTING_FRAMES")) {
      if (engine.meets(stage, libraries.getLast(), PATIENCE)) {
        engine.workers().forEach(ProcessHandle::destroyForcibly);
        kills++;
      }
      if (engine.meets(stage, libraries.getLast(), PATIENCE)) {
        engine.killHard();
        engine = EngineProcess.withoutModels(data);
        kills++;
      }
    }
    assertThat(kills).as("kills in the middle of the work").isGreaterThanOrEqualTo(4);
    List<Map<Map<String, String>, JsonNode>> killed = new ArrayList<>();
    try (EngineProcess last = engine) {
      killed.add(understood(last, libraries.getFirst(), photos));
      killed.add(understood(last, libraries.getLast(), videos));
    }
    new StoppedData(data).isSound();
    try (EngineProcess quiet = EngineProcess.withoutModels(folder.resolve("quiet"))) {
      assertThat(killed.getFirst()).isEqualTo(understood(quiet, quiet.addLibrary(photos), photos));
      assertThat(killed.getLast()).isEqualTo(understood(quiet, quiet.addLibrary(videos), videos));
    }
  }

  private static Map<Map<String, String>, JsonNode> understood(
      EngineProcess engine, String library, Path root) throws Exception {
    engine.settled(library, PATIENCE);
    return Indexed.of(engine, library, root);
  }
}
