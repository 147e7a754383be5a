package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that the API tells of a library, item by item, as `GET /api/media/{id}` tells it.
record Shelf(Path root, List<JsonNode> items) {
  private static final int PAGE = 100;

  /// @param library whose files lie in `root`
  static Shelf of(EngineProcess engine, String library, Path root)
      throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : all(engine, "/api/media?library_id=" + library)) {
      items.add(engine.get("/api/media/" + item.path("id").asText()));
    }
    return new Shelf(root, items);
  }

  /// The rows of a list, page by page.
  ///
  /// @param path with a query
  static List<JsonNode> all(EngineProcess engine, String path)
      throws IOException, InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    JsonNode page = engine.get(path + "&limit=" + PAGE);
    page.path("items").forEach(rows::add);
    while (page.hasNonNull("next_cursor")) {
      page = engine.get(path + "&limit=" + PAGE + "&cursor=" + page.path("next_cursor").asText());
      page.path("items").forEach(rows::add);
    }
    return rows;
  }

  /// The paths of an item's files below the root, with their roles.
  Map<String, String> files(JsonNode item) {
    Map<String, String> files = new TreeMap<>();
    for (JsonNode file : item.path("files")) {
      Path path = root.relativize(Path.of(file.path("path").asText()));
      files.put(path.toString().replace('\\', '/'), file.path("role").asText());
    }
    return files;
  }

  /// The item of a file; a missing node where there is none.
  JsonNode item(String file) {
    return byFile().getOrDefault(file, MissingNode.getInstance());
  }

  /// Items by the path of each of their files below the root.
  ///
  /// @throws IllegalStateException if a file is in two items
  Map<String, JsonNode> byFile() {
    Map<String, JsonNode> items = new HashMap<>();
    for (JsonNode item : items()) {
      for (String path : files(item).keySet()) {
        if (items.put(path, item) != null) {
          throw new IllegalStateException(path + " is in two items");
        }
      }
    }
    return items;
  }
}
