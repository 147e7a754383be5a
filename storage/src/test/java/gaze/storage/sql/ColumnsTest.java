package gaze.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Seeded
  void aFileTimeComesBackToTheNanosecond(RandomGenerator random) {
    Instant time =
        Instant.ofEpochSecond(
            random.nextLong(-9_000_000_000L, 9_000_000_000L), random.nextLong(1_000_000_000));
    assertThat(Columns.fromNanos(Columns.toNanos(time))).isEqualTo(time);
  }

  @Test
  void aFileTimeBeyondAllMeasureIsTheNearestThatFits() {
    assertThat(Columns.fromNanos(Columns.toNanos(Instant.MAX)))
        .isAfter(Instant.parse("2262-01-01T00:00:00Z"));
    assertThat(Columns.fromNanos(Columns.toNanos(Instant.MIN)))
        .isBefore(Instant.parse("1678-01-01T00:00:00Z"));
  }
}
