package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a library says of each of its items, without what is different each time: two libraries of
/// equal files say the same.
final class Indexed {
  private static final List<String> ASIDE =
      List.of("id", "library_id", "path", "added_at", "files", "duplicate_ids");

  private Indexed() {}

  /// @param library whose files lie in `root`
  /// @return by the paths of an item's files below the root, with their roles
  static Map<Map<String, String>, JsonNode> of(EngineProcess engine, String library, Path root)
      throws IOException, InterruptedException {
    Shelf shelf = Shelf.of(engine, library, root);
    Map<Map<String, String>, JsonNode> said = new TreeMap<>(Comparator.comparing(Map::toString));
    for (JsonNode item : shelf.items()) {
      List<Long> frames = new ArrayList<>();
      String id = item.path("id").asText();
      for (JsonNode frame : Shelf.all(engine, "/api/media/" + id + "/frames?")) {
        frames.add(frame.path("time_ms").asLong());
      }
      ObjectNode words = ((ObjectNode) item).deepCopy().without(ASIDE);
      words.path("segments").forEach(segment -> ((ObjectNode) segment).remove("id"));
      said.put(shelf.files(item), words.put("frame_times", frames.toString()));
    }
    return said;
  }
}
