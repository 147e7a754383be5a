package gaze.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.storage.SizeStep;
import gaze.storage.Timeline.Span;
import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;

class GrainTest {
  @Seeded
  void everySizeLiesWithinItsGrain(RandomGenerator random) {
    long bytes = random.nextLong(1L << random.nextInt(1, 62));
    Grain keys = Grain.keysOf(Grain.Scale.SIZE, Grain.ofBytes(bytes));
    assertThat(bytes).isGreaterThanOrEqualTo(keys.from()).isLessThan(keys.to());
    assertThat(Grain.stepOf(Grain.ofBytes(bytes))).isEqualTo(SizeStep.of(bytes));
  }

  @Seeded
  void everyTimeLiesWithinItsDay(RandomGenerator random) {
    long wall = random.nextLong(-4_000_000_000_000L, 4_000_000_000_000L);
    Grain keys = Grain.keysOf(Grain.Scale.DATE, Grain.ofDay(wall));
    assertThat(wall).isGreaterThanOrEqualTo(keys.from()).isLessThan(keys.to());
  }

  @Seeded
  void theGrainsOfAStepAreThoseOfItsSizes(RandomGenerator random) {
    SizeStep step = SizeStep.of(random.nextLong(1L << random.nextInt(1, 60)));
    Grain grains = Grain.grainsOf(new Span.Sizes(step));
    assertThat(grains.from()).isEqualTo(Grain.ofBytes(step.least()));
    assertThat(Grain.ofBytes(step.end() - 1)).isEqualTo(grains.to() - 1);
  }
}
