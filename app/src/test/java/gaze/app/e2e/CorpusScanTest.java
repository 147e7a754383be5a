package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `gaze scan` on the real pictures: the two tables that it writes, and nothing else.
@Tag("integration")
@Timeout(120)
class CorpusScanTest {
  @TempDir private Path tables = Path.of("");

  @Test
  void theTablesSayWhichFilesAreOneItem() throws Exception {
    Path set = Corpus.set("photos-metadata");
    JsonNode files = scan(set).files();
    Map<String, Map<String, String>> byKey = new TreeMap<>();
    Map<String, Map<String, String>> byPath = new HashMap<>();
    for (JsonNode file : files) {
      Map<String, String> item =
          byKey.computeIfAbsent(file.path("item_key").asText(), _ -> new TreeMap<>());
      item.put(file.path("path").asText(), file.path("role").asText());
      byPath.put(file.path("path").asText(), item);
    }

    assertThat(GroupsTruth.of(set).rows()).isNotEmpty();
    assertThat(GroupsTruth.of(set).differences(byPath)).isEmpty();
  }

  @Test
  void theTablesAgreeWithEachOtherAndWithTheDisk() throws Exception {
    Path set = Corpus.set("photos-metadata");
    Tables scanned = scan(set);
    Map<String, Integer> counted = new TreeMap<>();
    List<String> paths = new ArrayList<>();
    for (JsonNode file : scanned.files()) {
      String path = file.path("path").asText();
      paths.add(path);
      counted.merge(file.path("item_key").asText(), 1, Integer::sum);
      assertThat(file.path("bytes").asLong())
          .as(path)
          .isEqualTo(Files.size(set.resolve("files").resolve(path)));
      assertThat(file.path("mime").asText()).as(path).contains("/");
    }
    Map<String, Integer> told = new TreeMap<>();
    for (JsonNode item : scanned.items()) {
      assertThat(told.put(item.path("key").asText(), item.path("files").asInt())).isNull();
      assertThat(item.path("kind").asText()).isIn("photo", "video");
    }

    assertThat(paths).doesNotHaveDuplicates();
    assertThat(told).isNotEmpty().isEqualTo(counted);
  }

  private record Tables(JsonNode items, JsonNode files) {}

  private Tables scan(Path set) throws IOException, InterruptedException {
    GazeCommand scan =
        GazeCommand.run(
            "scan", set.resolve("files").toString(), "--format", "json", "--out", tables + "");
    assertThat(scan).isEqualTo(new GazeCommand(0, ""));
    return new Tables(table("items.json"), table("files.json"));
  }

  private JsonNode table(String name) throws IOException {
    return EngineProcess.JSON.readTree(tables.resolve(name).toFile());
  }
}
