package gaze.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  @Test
  void theBestAroundASentenceSupportsIt() {
    assertThat(Surroundings.support(new double[] {0.1, 0.5, 0.3, 0.2}, 1)).isEqualTo(0.3);
    assertThat(Surroundings.support(new double[] {0.4, 0.5, 0.3}, 1)).isEqualTo(0.4);
  }

  @Test
  void aSentenceIsNotTheNearerForStandingBesideTheRightOne() {
    assertThat(Surroundings.support(new double[] {0.1, 0.7}, 0)).isEqualTo(0.1);
  }

  @Test
  void whatIsSaidMuchLaterIsNotAroundIt() {
    double[] cosines = new double[2 * Surroundings.REACH + 3];
    cosines[Surroundings.REACH + 1] = 0.9;
    cosines[0] = 0.5;
    cosines[cosines.length - 1] = 0.5;
    assertThat(Surroundings.support(cosines, Surroundings.REACH + 1)).isZero();
    cosines[1] = 0.5;
    assertThat(Surroundings.support(cosines, Surroundings.REACH + 1)).isEqualTo(0.5);
  }

  @Test
  void oneSentenceAloneIsSupportedAsOthersAre() {
    assertThat(Surroundings.support(new double[] {0.5}, 0)).isEqualTo(Surroundings.ALONE * 0.5);
  }

  @Seeded
  void theNearestOfThoseAroundEachOtherStaysTheBest(RandomGenerator random) {
    double[] cosines = random.doubles(random.nextInt(2, Surroundings.REACH + 2), -1, 1).toArray();
    double nearest = Arrays.stream(cosines).max().orElseThrow();
    double best =
        IntStream.range(0, cosines.length).mapToDouble(at -> sum(cosines, at)).max().orElseThrow();
    int at =
        IntStream.range(0, cosines.length)
            .filter(i -> cosines[i] == nearest)
            .findFirst()
            .orElseThrow();
    assertThat(sum(cosines, at)).isEqualTo(best);
  }

  private static double sum(double[] cosines, int at) {
    return cosines[at] + Surroundings.support(cosines, at);
  }
}
