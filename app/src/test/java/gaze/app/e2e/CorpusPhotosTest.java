package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Corpus;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real pictures, the fuzzed ones among them, through one running engine.
@Tag("integration")
@Timeout(120)
class CorpusPhotosTest {
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  @TempDir private static Path folder = Path.of("");
  private static Path set = Path.of("");
  private static EngineProcess engine;
  private static Shelf shelf;
  private static Shelf fuzzed;

  @BeforeAll
  @Timeout(400)
  static void index() throws Exception {
    set = Corpus.set("photos-metadata");
    Path originals = set.resolve("files").toRealPath();
    Path renamed = FuzzedFiles.of(set).copiedTo(folder.resolve("fuzzed"));
    engine = EngineProcess.withoutModels(folder.resolve("data"));
    String library = engine.addLibrary(originals);
    String ofRenamed = engine.addLibrary(renamed);
    engine.settled(library, PATIENCE);
    engine.settled(ofRenamed, PATIENCE);
    shelf = Shelf.of(engine, library, originals);
    fuzzed = Shelf.of(engine, ofRenamed, renamed);
  }

  @AfterAll
  static void theEngineLivesToItsEndAndLeavesNothingTwiceAndNoOrphan() throws Exception {
    if (engine != null) {
      StoppedData.of(engine, folder.resolve("data")).isSound();
    }
  }

  @Test
  void whateverIsAPictureOrAVideoIsShownOrHasAProblem() throws Exception {
    ContentTypes types = ContentTypes.of(set);
    FuzzedFiles names = FuzzedFiles.of(set);
    Map<String, JsonNode> items = new HashMap<>(shelf.byFile());
    fuzzed.byFile().forEach((name, item) -> items.put(names.original(name), item));
    List<String> silent = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int shown = 0;
    for (String file : types.files()) {
      JsonNode item = items.getOrDefault(file, EngineProcess.JSON.nullNode());
      if (!types.isPictureOrVideo(file)) {
        others.add(file + " (" + types.of(file) + ")");
      } else if (isShown(item)) {
        shown++;
      } else if (item.path("problems").isEmpty()) {
        silent.add(file);
      }
    }
    System.out.printf("%d of %d files are shown%n", shown, types.files().size());
    System.out.println(others.size() + " are no pictures or videos:");
    others.forEach(file -> System.out.println("  " + file));
    assertThat(silent).as("neither a picture nor a problem").isEmpty();
  }

  @Test
  void everyFailureHasAStageAKindAndASentence() {
    for (Shelf library : List.of(shelf, fuzzed)) {
      for (JsonNode item : library.items()) {
        String path = item.path("path").asText();
        assertThat(item.path("state").asText()).as(path).isIn("done", "failed");
        if (item.path("state").asText().equals("failed")) {
          assertThat(item.path("problems")).as(path).isNotEmpty();
        }
        for (JsonNode problem : item.path("problems")) {
          assertThat(problem.path("stage").asText()).as(path).isNotEmpty();
          assertThat(problem.path("kind").asText()).as(path).isNotIn("", "internal");
          assertThat(problem.path("detail").asText()).as(path).matches("\\p{Lu}.*[.]");
        }
      }
    }
  }

  @Test
  void filesAreItemsAsTheTruthSays() throws Exception {
    Map<String, Map<String, String>> items = new HashMap<>();
    shelf.byFile().forEach((path, item) -> items.put(path, shelf.files(item)));
    assertThat(GroupsTruth.of(set).differences(items)).isEmpty();
  }

  @Test
  void exactDuplicatesStayTwoItemsThatNameEachOther() throws Exception {
    for (GroupsTruth.Row row : GroupsTruth.of(set).rows()) {
      for (String file : row.duplicates() ? row.files() : List.<String>of()) {
        List<String> named = new ArrayList<>();
        shelf.item(file).path("duplicate_ids").forEach(id -> named.add(id.asText()));
        for (String other : row.files()) {
          String id = shelf.item(other).path("id").asText();
          assertThat(named.contains(id)).as("%s names %s", file, other).isNotEqualTo(file == other);
        }
      }
    }
  }

  @Test
  void theVideoInsideAPictureIsServedByteForByte() throws Exception {
    for (GroupsTruth.Row row : GroupsTruth.of(set).rows()) {
      if (row.motionSha1().isPresent()) {
        String id = shelf.item(row.files().getFirst()).path("id").asText();
        HttpResponse<byte[]> motion = engine.bytes("/api/media/" + id + "/motion");
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(motion.body());
        assertThat(motion.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(Base64.getEncoder().encodeToString(sha1)).isEqualTo(row.motionSha1().get());
      }
    }
  }

  private static boolean isShown(JsonNode item) throws Exception {
    if (!item.hasNonNull("id")) {
      return false;
    }
    HttpResponse<byte[]> thumbnail =
        engine.bytes("/api/media/" + item.path("id").asText() + "/thumbnail");
    if (thumbnail.statusCode() != 200) {
      return false;
    }
    assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail.body())))
        .as(item.path("path").asText())
        .isNotNull();
    return true;
  }
}
