package gaze.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration SAID = new Calibration.Logistic(0.45, 20, 0.02, 0.5);

  @Test
  void atItsMiddleItIsAsLikelyRightAsWrong() {
    assertThat(SAID.score(new Evidence(0.45, 0, 128))).isCloseTo(0.5, within(1e-9));
    assertThat(SAID.score(new Evidence(0.35, 0.2, 128))).isCloseTo(0.5, within(1e-9));
    assertThat(new Calibration.Logistic(0.3, 20, 0).score(new Evidence(0.3, 0.3, 1_000_000)))
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theMiddleMovesOnlyBeyondTheUsualNumberOfCandidates() {
    assertThat(SAID.score(new Evidence(0.45, 0, 1))).isCloseTo(0.5, within(1e-9));
    assertThat(SAID.score(new Evidence(0.45 + 0.02 * Math.log(100), 0, 12_800)))
        .isCloseTo(0.5, within(1e-9));
  }

  @Seeded
  void nearerAndBetterSupportedIsLikelierAndAmongMoreLessLikely(RandomGenerator random) {
    double cosine = random.nextDouble(-1, 0.9);
    double support = random.nextDouble(-1, 0.9);
    long candidates = random.nextLong(128, 1_000_000);
    double score = SAID.score(new Evidence(cosine, support, candidates));
    assertThat(score).isBetween(0.0, 1.0);
    assertThat(SAID.score(new Evidence(cosine + 0.1, support, candidates))).isGreaterThan(score);
    assertThat(SAID.score(new Evidence(cosine, support + 0.1, candidates))).isGreaterThan(score);
    assertThat(SAID.score(new Evidence(cosine, support, 2 * candidates))).isLessThan(score);
  }

  @Test
  void oppositesAreNotSimilarAtAll() {
    assertThat(Calibration.SIMILARITY.score(new Evidence(-1, 0, 7))).isZero();
    assertThat(Calibration.SIMILARITY.score(new Evidence(0, 0, 7))).isEqualTo(0.5);
    assertThat(Calibration.SIMILARITY.score(new Evidence(1.000_001, 0, 7))).isEqualTo(1);
  }
}
