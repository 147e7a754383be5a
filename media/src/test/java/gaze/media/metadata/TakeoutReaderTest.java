package gaze.media.metadata;

import static gaze.media.metadata.Bytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.GeoPoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the JSON files of Google Takeout say.
class TakeoutReaderTest {
  private static final String TAKEN = "\"photoTakenTime\": {\"timestamp\": \"1499407627\"}";

  @TempDir Path folder;

  private FileReading read(String json) {
    return new Specimens(folder).read("x.jpg.json", FileRole.SIDECAR, utf8(json));
  }

  @Test
  void everythingThatAnItemHasARoomForIsTaken() {
    Facts facts =
        read("""
                {"title": "x.jpg", "description": "At the\\nharbour", "imageViews": "12",
                 "creationTime": {"timestamp": "1600000000"},
                 "photoTakenTime": {"timestamp": "1499407627",
                                    "formatted": "Jul 7, 2017, 6:07:07 AM UTC"},
                 "geoData": {"latitude": -33.859, "longitude": 151.2785, "altitude": 12.5,
                             "latitudeSpan": 0.0, "longitudeSpan": 0.0},
                 "people": [{"name": "somebody"}], "favorited": true,
                 "url": "https://photos.google.com/photo/x"}
                """)
            .facts();

    assertThat(facts.times())
        .containsExactly(
            new TimeClue.Exact(TimeStep.TAKEOUT, Instant.parse("2017-07-07T06:07:07Z")));
    assertThat(facts.location()).contains(new GeoPoint(-33.859, 151.2785, OptionalDouble.of(12.5)));
    assertThat(facts.description()).contains("At the\nharbour");
    assertThat(facts.favorite()).contains(true);
    assertThat(facts.title()).as("Takeout's title is the file's name").isEmpty();
  }

  /// Zeros are how Takeout says that it does not know.
  @ParameterizedTest
  @CsvSource({
    "48.2, 16.3, 41.1, -8.6, 48.2",
    "0.0, 0.0, 41.1, -8.6, 41.1",
    "0.0, 16.3, 41.1, -8.6, 0.0"
  })
  void whereAPersonPutItComesBeforeWhereTheCameraWas(
      double latitude, double longitude, double ofCamera, double longitudeOfCamera, double found) {
    Facts facts =
        read("""
                {%s, "geoData": {"latitude": %s, "longitude": %s, "altitude": 0.0},
                 "geoDataExif": {"latitude": %s, "longitude": %s, "altitude": 0.0}}
                """
                .formatted(TAKEN, latitude, longitude, ofCamera, longitudeOfCamera))
            .facts();

    assertThat(facts.location().orElseThrow().latitude()).isEqualTo(found);
    assertThat(facts.location().orElseThrow().altitude()).isEmpty();
  }

  @Test
  void noPlaceIsNoPlaceAndNoProblem() {
    FileReading reading =
        read("{%s, \"geoData\": {\"latitude\": 0.0, \"longitude\": 0.0}}".formatted(TAKEN));

    assertThat(reading.facts().location()).isEmpty();
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"-86400\"', 1969-12-31T00:00:00Z",
    "1499407627, 2017-07-07T06:07:07Z",
    "'\"1499407627\"', 2017-07-07T06:07:07Z"
  })
  void secondsCountFrom1970BothWays(String timestamp, Instant taken) {
    Facts facts = read("{\"photoTakenTime\": {\"timestamp\": %s}}".formatted(timestamp)).facts();

    assertThat(facts.times()).containsExactly(new TimeClue.Exact(TimeStep.TAKEOUT, taken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"albumData\": {\"title\": \"Summer\", \"geoData\": {\"latitude\": 1, \"longitude\": 2}}}",
        "{\"title\": \"Summer\", \"description\": \"An album\"}",
        "[1, 2, 3]",
        "{}"
      })
  void otherJsonSaysNothing(String json) {
    FileReading reading = read(json);

    assertThat(reading.facts()).isEqualTo(Facts.NONE);
    assertThat(reading.problems()).isEmpty();
  }
}
