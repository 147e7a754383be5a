package gaze.media.places;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.GeoPoint;
import gaze.domain.Place;
import gaze.testkit.Seeded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {
  private static Towns.Town town(String name, double latitude, double longitude) {
    return new Towns.Town(name, latitude, longitude, Optional.of("Region of " + name), "AT");
  }

  @Seeded(times = 30)
  void theTreeFindsTheNearest(RandomGenerator random) {
    List<Towns.Town> towns = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      towns.add(town("T" + i, random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
    }
    Towns tree = Towns.of(towns);
    for (int i = 0; i < 50; i++) {
      GeoPoint point = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      Towns.Town nearest =
          towns.stream()
              .min(
                  Comparator.comparingDouble(
                      town -> point.kilometresTo(new GeoPoint(town.latitude(), town.longitude()))))
              .orElseThrow();
      boolean close =
          point.kilometresTo(new GeoPoint(nearest.latitude(), nearest.longitude())) <= 100;
      assertThat(tree.near(point).map(Place::name))
          .isEqualTo(close ? Optional.of(nearest.name()) : Optional.empty());
    }
  }

  @Test
  void theDateLineIsLikeEverywhereElse() {
    Towns towns = Towns.of(List.of(town("West", 0, 179), town("East", 0, -179.9)));
    assertThat(towns.near(new GeoPoint(0, 179.9)).map(Place::name)).contains("East");
  }

  @Test
  void aFileKeepsWhatTheTreeKnows() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Towns.of(List.of(town("Wien", 48.20849, 16.37208), town("Graz", 47.06667, 15.45))).write(file);
    Towns read = Towns.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.near(new GeoPoint(48.2, 16.4)))
        .contains(new Place("Wien", Optional.of("Region of Wien"), "Austria", "AT"));
  }

  @ParameterizedTest
  @CsvSource({
    "48.2086, 16.3727, AT",
    "41.2203, -96.0716, US",
    "-33.8590, 151.2785, AU",
    "35.6586, 139.7454, JP",
    "-22.9519, -43.2105, BR",
    "64.1466, -21.9426, IS",
    "-1.2921, 36.8219, KE"
  })
  void theCarriedTownsKnowTheCountry(double latitude, double longitude, String country) {
    Place place = Gazetteer.carried().near(new GeoPoint(latitude, longitude)).orElseThrow();
    assertThat(place.countryCode()).isEqualTo(country);
    assertThat(place.region()).isPresent();
  }

  @Test
  void farOutAtSeaIsNoPlace() {
    assertThat(Gazetteer.carried().near(new GeoPoint(-40, -120))).isEmpty();
  }
}
