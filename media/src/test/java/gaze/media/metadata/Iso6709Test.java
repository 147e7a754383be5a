package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.domain.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Iso6709Test {
  @ParameterizedTest
  @CsvSource({
    "+48.2085+016.3721+171.5/, 48.2085, 16.3721",
    "+41.2203-096.0716/, 41.2203, -96.0716",
    "-33.8590+151.2785+010.000/, -33.8590, 151.2785",
    "+4812.51+01622.326/, 48.2085, 16.3721",
    "+481230.6-0162219.56/, 48.2085, -16.372100",
    "+27.5916+086.5640+8850CRSWGS_84/, 27.5916, 86.5640"
  })
  void allThreeWaysToWriteDegreesAreRead(String text, double latitude, double longitude) {
    GeoPoint point = read(text).orElseThrow();
    assertThat(point.latitude()).isCloseTo(latitude, within(1e-6));
    assertThat(point.longitude()).isCloseTo(longitude, within(1e-6));
  }

  @Test
  void theAltitudeIsKept() {
    assertThat(read("+27.5916+086.5640+8850/").orElseThrow().altitude()).hasValue(8850);
  }

  @Test
  void otherTextIsNoPlace() {
    assertThat(read("somewhere")).isEmpty();
    assertThat(read("+95.0000+016.3721/")).isEmpty();
  }

  private static java.util.Optional<GeoPoint> read(String text) {
    FactsBuilder facts = new FactsBuilder(new SensibleTimes(Specimens.NOW));
    Iso6709.collect(text, facts);
    return facts.build().location();
  }
}
