package gaze.media.metadata;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.media.container.Window;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalDouble;

/// Reads the JSON that Google Takeout puts beside each picture: `photoTakenTime.timestamp`
/// (seconds, UTC), `geoData`, `geoDataExif`, `description`, `favorited`. Its `title` is the file's
/// name. Other JSON says nothing.
final class TakeoutReader {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TakeoutReader() {}

  static void read(Window file, Collected into) throws IOException {
    if (file.length() > LARGEST) {
      return;
    }
    try {
      JsonNode root = JSON.readTree(file.bytes(0, (int) file.length()));
      if (root != null && root.path("photoTakenTime").isObject()) {
        collect(root, into.container);
      }
    } catch (JacksonException e) {
      into.container.badMetadata("The JSON sidecar is damaged.");
    }
  }

  private static void collect(JsonNode root, FactsBuilder facts) {
    JsonNode timestamp = root.path("photoTakenTime").path("timestamp");
    long seconds = timestamp.asLong();
    if (seconds != 0) {
      time(seconds, facts);
    }
    // What the person corrected comes before what the camera wrote.
    location(root.path("geoData"), facts);
    location(root.path("geoDataExif"), facts);
    facts.description(root.path("description").asText());
    if (root.path("favorited").asBoolean()) {
      facts.favorite(true);
    }
  }

  private static void time(long seconds, FactsBuilder facts) {
    try {
      facts.exact(TimeStep.TAKEOUT, "Takeout photoTakenTime", Instant.ofEpochSecond(seconds));
    } catch (DateTimeException e) {
      facts.badMetadata("Takeout photoTakenTime is out of range.");
    }
  }

  private static void location(JsonNode point, FactsBuilder facts) {
    double latitude = point.path("latitude").asDouble();
    double longitude = point.path("longitude").asDouble();
    double altitude = point.path("altitude").asDouble();
    // Takeout fills in 0 for whatever it does not know.
    if (latitude != 0 || longitude != 0) {
      facts.location(
          latitude,
          longitude,
          altitude == 0 ? OptionalDouble.empty() : OptionalDouble.of(altitude));
    }
  }
}
