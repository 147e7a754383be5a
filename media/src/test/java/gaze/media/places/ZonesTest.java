package gaze.media.places;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.GeoPoint;
import gaze.testkit.Seeded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
  private static final String VIENNA = "Europe/Vienna";
  private static final String ROME = "Europe/Rome";

  /// A square of whole degrees.
  private static Zones.Ring square(String zone, int west, int south, int east, int north) {
    int u = 10_000;
    return new Zones.Ring(
        zone,
        new int[] {
          west * u, south * u, east * u, south * u, east * u, north * u, west * u, north * u
        });
  }

  /// Vienna's square has a hole that is Rome's.
  private static Zones holed() {
    return Zones.of(
        List.of(
            square(VIENNA, 0, 0, 10, 10), square(VIENNA, 4, 4, 6, 6), square(ROME, 4, 4, 6, 6)));
  }

  @Test
  void aHoleBelongsToTheZoneWithinIt() {
    assertThat(holed().at(new GeoPoint(2, 2))).contains(ZoneId.of(VIENNA));
    assertThat(holed().at(new GeoPoint(5, 5))).contains(ZoneId.of(ROME));
    assertThat(holed().at(new GeoPoint(20, 20))).isEmpty();
  }

  @Seeded
  void everyPointOfASquareIsInIt(RandomGenerator random) {
    Zones zones =
        Zones.of(List.of(square(VIENNA, -180, -90, -170, -80), square(ROME, 170, 80, 180, 90)));
    assertThat(
            zones.at(new GeoPoint(random.nextDouble(-89.9, -80), random.nextDouble(-179.9, -170))))
        .contains(ZoneId.of(VIENNA));
    assertThat(zones.at(new GeoPoint(random.nextDouble(80, 89.9), random.nextDouble(170, 179.9))))
        .contains(ZoneId.of(ROME));
  }

  @Test
  void aPointJustBesideAZoneIsInIt() {
    assertThat(holed().at(new GeoPoint(5, 10.001))).contains(ZoneId.of(VIENNA));
    assertThat(holed().at(new GeoPoint(5, 10.1))).isEmpty();
  }

  @Test
  void aZoneThatJavaDoesNotKnowIsNone() {
    assertThat(Zones.of(List.of(square("Moon/Tycho", 0, 0, 1, 1))).at(new GeoPoint(0.5, 0.5)))
        .isEmpty();
  }

  @Test
  void aFileKeepsTheMap() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    holed().write(file);
    Zones read = Zones.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.at(new GeoPoint(5, 5))).contains(ZoneId.of(ROME));
    assertThat(read.at(new GeoPoint(2, 2))).contains(ZoneId.of(VIENNA));
  }

  /// Borders among them: Lake Constance's three countries, Indiana's counties, Israel's coast.
  @ParameterizedTest
  @CsvSource({
    "48.2086, 16.3727, Europe/Vienna",
    "47.5031, 9.7471, Europe/Vienna",
    "47.6603, 9.1758, Europe/Berlin",
    "47.6480, 9.1800, Europe/Zurich",
    "41.2203, -96.0716, America/Chicago",
    "39.7684, -86.1581, America/Indiana/Indianapolis",
    "41.5934, -87.3464, America/Chicago",
    "35.6586, 139.7454, Asia/Tokyo",
    "27.7172, 85.3240, Asia/Kathmandu",
    "-33.8590, 151.2785, Australia/Sydney",
    "-31.9505, 141.4333, Australia/Broken_Hill",
    "64.1466, -21.9426, Atlantic/Reykjavik",
    "-17.7134, 178.0650, Pacific/Fiji"
  })
  void theCarriedMapKnowsTheWorld(double latitude, double longitude, String zone) {
    assertThat(ZoneMap.carried().at(new GeoPoint(latitude, longitude))).contains(ZoneId.of(zone));
  }
}
