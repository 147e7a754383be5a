package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
  private static final GeoPoint VIENNA = new GeoPoint(48.2082, 16.3738);

  @ParameterizedTest
  @CsvSource({"90.1,0", "-90.1,0", "0,180.1", "0,-180.1", "NaN,0", "0,NaN"})
  void aPlaceOffTheGlobeIsRefused(double latitude, double longitude) {
    assertThatThrownBy(() -> new GeoPoint(latitude, longitude))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(latitude + "," + longitude);
  }

  @ParameterizedTest
  @CsvSource({"90,180", "-90,-180", "0,0"})
  void thePolesAndTheDateLineAreOnIt(double latitude, double longitude) {
    assertThat(new GeoPoint(latitude, longitude).altitude()).isEmpty();
  }

  /// 55.0 km by the geodesic on WGS 84; the sphere is off by 0.5 % at most.
  @Test
  void viennaIsFiftyFiveKilometresFromBratislava() {
    assertThat(VIENNA.kilometresTo(new GeoPoint(48.1486, 17.1077))).isCloseTo(55.0, within(0.4));
  }

  @Seeded
  void distanceIsSymmetricAndZeroToItself(RandomGenerator random) {
    GeoPoint one = Anything.point(random);
    GeoPoint other = Anything.point(random);
    assertThat(one.kilometresTo(other)).isCloseTo(other.kilometresTo(one), within(1e-6));
    assertThat(one.kilometresTo(one)).isZero();
  }

  @Seeded
  void aDetourIsNeverShorter(RandomGenerator random) {
    GeoPoint from = Anything.point(random);
    GeoPoint over = Anything.point(random);
    GeoPoint to = Anything.point(random);
    assertThat(from.kilometresTo(over) + over.kilometresTo(to))
        .isGreaterThanOrEqualTo(from.kilometresTo(to) - 1e-6);
  }

  /// Half the mean circumference, where the haversine is at its most fragile.
  @Seeded
  void theOtherEndOfTheWorldIsTwentyThousandKilometresAway(RandomGenerator random) {
    GeoPoint here = Anything.point(random);
    double longitude = here.longitude() > 0 ? here.longitude() - 180 : here.longitude() + 180;
    assertThat(here.kilometresTo(new GeoPoint(-here.latitude(), longitude)))
        .isCloseTo(Math.PI * 6371.0088, within(0.01));
  }
}
