package gaze.inference.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chunks of one recording that were written down so far, in a small file beside it, so that
/// whoever is interrupted goes on where it was. A line for each, a JSON object:
///
/// ```
/// {"span": [from, to], "segments": [[from, to, text, confidence, language or null], …]}
/// ```
///
/// Times are nanoseconds. Each begins with a line break of its own, so that one torn in the middle
/// is lost alone. Names neither the recording nor the model: the file's own name has to. Not
/// thread-safe.
public final class Notebook {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FIELDS = 5;

  private final Path file;

  public Notebook(Path file) {
    this.file = file;
  }

  /// What was written, in its order; nothing where there is no file.
  public List<HeardChunk> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().flatMap(line -> read(line).stream()).toList();
  }

  private static Optional<HeardChunk> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      List<RecognizedSegment> segments = new ArrayList<>();
      for (JsonNode segment : node.path("segments")) {
        segments.add(segment(segment));
      }
      JsonNode span = node.path("span");
      return Optional.of(new HeardChunk(new Stretch(time(span, 0), time(span, 1)), segments));
    } catch (JsonProcessingException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static RecognizedSegment segment(JsonNode node) {
    if (node.size() != FIELDS) {
      throw new IllegalArgumentException("a segment of " + node.size() + " fields");
    }
    return new RecognizedSegment(
        time(node, 0),
        time(node, 1),
        node.get(2).asText(),
        node.get(3).asDouble(-1),
        Optional.ofNullable(node.get(4).textValue()));
  }

  private static Duration time(JsonNode node, int index) {
    return Duration.ofNanos(node.path(index).asLong(-1));
  }

  /// Adds a chunk at the end.
  public void add(HeardChunk chunk) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.putArray("span").add(chunk.span().start().toNanos()).add(chunk.span().end().toNanos());
    ArrayNode segments = line.putArray("segments");
    for (RecognizedSegment segment : chunk.segments()) {
      segments
          .addArray()
          .add(segment.start().toNanos())
          .add(segment.end().toNanos())
          .add(segment.text())
          .add(segment.confidence())
          .add(segment.language().orElse(null));
    }
    Files.writeString(
        file,
        "\n" + JSON.writeValueAsString(line),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /// Removes the file: everything was heard.
  public void erase() throws IOException {
    Files.deleteIfExists(file);
  }
}
