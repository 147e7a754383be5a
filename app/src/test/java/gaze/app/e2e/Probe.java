package gaze.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `ffprobe` says of a video of the corpus.
record Probe(JsonNode tree) {
  /// @param set the folder of the video corpus
  /// @return by the path of each file
  static SortedMap<String, Probe> all(Path set) throws IOException {
    SortedMap<String, Probe> probes = new TreeMap<>();
    EngineProcess.JSON
        .readTree(set.resolve("ffprobe.json").toFile())
        .properties()
        .forEach(file -> probes.put(file.getKey(), new Probe(file.getValue())));
    return probes;
  }

  /// Whether it can be opened and has moving pictures. A lone picture is opened as a video too.
  boolean isVideo() {
    return holdsPictures() && !tree.path("format").path("format_name").asText().equals("image2");
  }

  boolean holdsPictures() {
    return stream("video").isPresent();
  }

  JsonNode video() {
    return stream("video").orElseThrow();
  }

  /// The first stream of a type that has a codec.
  Optional<JsonNode> stream(String type) {
    for (JsonNode stream : tree.path("streams")) {
      boolean cover = stream.path("disposition").path("attached_pic").asInt() == 1;
      if (stream.path("codec_type").asText().equals(type) && stream.has("codec_name") && !cover) {
        return Optional.of(stream);
      }
    }
    return Optional.empty();
  }

  double seconds() {
    return tree.path("format").path("duration").asDouble();
  }

  /// How long its pictures last, which may be less than its sound.
  double secondsOfPictures() {
    return video().path("duration").asDouble(seconds());
  }

  double framesPerSecond() {
    String[] ratio = video().path("avg_frame_rate").asText().split("/", 2);
    return Double.parseDouble(ratio[0]) / Double.parseDouble(ratio[1]);
  }

  /// Clockwise degrees.
  int rotation() {
    int turn = 0;
    for (JsonNode side : video().path("side_data_list")) {
      turn = side.has("rotation") ? Math.floorMod(-side.path("rotation").asInt(), 360) : turn;
    }
    return turn;
  }

  /// `WIDTHxHEIGHT` as displayed.
  String size() {
    int width = video().path("width").asInt();
    int height = video().path("height").asInt();
    return rotation() % 180 == 0 ? width + "x" + height : height + "x" + width;
  }
}
