package gaze.inference.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The COCO pictures of the corpus: what people marked in them, and which picture a label should
/// find.
final class CocoTruth {
  private final Path set = Corpus.set("objects");

  /// @param corners left, top, right, bottom in fractions of the picture
  record Marked(String label, double[] corners) {}

  /// A label that should find, or finds, a picture.
  record Answer(String label, String file) {}

  Path file(String name) {
    return set.resolve("files").resolve(name);
  }

  /// What is marked in each picture.
  Map<String, List<Marked>> marked() {
    Map<String, List<Marked>> pictures = new LinkedHashMap<>();
    for (JsonNode picture : json("truth.json").path("coco")) {
      List<Marked> marked = new ArrayList<>();
      for (JsonNode box : picture.path("boxes")) {
        double x = box.path("cx").asDouble() - box.path("w").asDouble() / 2;
        double y = box.path("cy").asDouble() - box.path("h").asDouble() / 2;
        marked.add(
            new Marked(
                box.path("label").asText(),
                new double[] {x, y, x + box.path("w").asDouble(), y + box.path("h").asDouble()}));
      }
      pictures.put(picture.path("file").asText(), marked);
    }
    return pictures;
  }

  Set<Answer> answers() {
    Set<Answer> answers = new HashSet<>();
    json("queries-coco.json")
        .properties()
        .forEach(
            query ->
                query
                    .getValue()
                    .forEach(file -> answers.add(new Answer(query.getKey(), file.asText()))));
    return answers;
  }

  private JsonNode json(String name) {
    try {
      return JsonMapper.builder().build().readTree(set.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
