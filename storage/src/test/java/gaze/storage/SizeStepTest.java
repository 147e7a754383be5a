package gaze.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeStepTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 10",
    "9, 0, 10",
    "10, 10, 20",
    "49, 20, 50",
    "4999999, 2000000, 5000000",
    "5000000, 5000000, 10000000",
    "9223372036854775807, 5000000000000000000, 9223372036854775807"
  })
  void aSizeLiesOnAStep(long bytes, long least, long end) {
    assertThat(SizeStep.of(bytes).least()).isEqualTo(least);
    assertThat(SizeStep.of(bytes).end()).isEqualTo(end);
  }

  @Seeded
  void everySizeLiesWithinItsStep(RandomGenerator random) {
    long bytes = random.nextLong(1L << random.nextInt(1, 62));
    SizeStep step = SizeStep.of(bytes);
    assertThat(bytes).isGreaterThanOrEqualTo(step.least()).isLessThan(step.end());
    assertThat(SizeStep.of(step.end()).least()).isEqualTo(step.end());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 5, 15, 3_000_000, 5_000_001})
  void otherNumbersAreNoStep(long least) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SizeStep(least));
  }

  @Test
  void theFirstStepBeginsWithNothing() {
    assertThat(new SizeStep(0).end()).isEqualTo(10);
  }
}
