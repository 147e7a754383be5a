package gaze.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.media.sound.SoundClock.Start;
import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class SoundClockTest {
  private static final Duration FRAME = Duration.ofMillis(20);

  private final SoundClock clock = new SoundClock(Pcm.RATE);

  private Start at(long millis) {
    return clock.next(Duration.ofMillis(millis), FRAME);
  }

  @Test
  void theFirstSamplesBeginAtTheirTime() {
    assertThat(at(30)).isEqualTo(new Start.Anew(480));
  }

  @Test
  void whatBeginsBeforeTheVideoIsCutOff() {
    assertThat(at(-10)).isEqualTo(new Start.Anew(-160));
  }

  @Seeded
  void timesThatJitterMakeNoGap(RandomGenerator random) {
    at(0);
    for (int i = 1; i < 100; i++) {
      assertThat(at(20 * i + random.nextInt(-40, 41))).isEqualTo(new Start.Onwards());
    }
  }

  @Test
  void aClockThatRunsSlowlyIsCaughtUpWith() {
    at(0);
    long leaps = 0;
    for (int i = 1; i < 1000; i++) {
      if (at(21 * i) instanceof Start.Anew(long position)) {
        assertThat(position).isEqualTo(16 * 21 * i);
        leaps++;
      }
    }
    assertThat(leaps).isBetween(20L, 23L);
  }

  @Test
  void afterAGapANewRunBeginsAtItsTime() {
    at(0);

    assertThat(at(1000)).isEqualTo(new Start.Anew(16_000));
    assertThat(at(1020)).isEqualTo(new Start.Onwards());
  }

  @Test
  void aGapOfHoursIsNotBelieved() {
    at(0);

    assertThat(at(Duration.ofDays(900).toMillis())).isEqualTo(new Start.Anew(320));
    assertThat(at(Duration.ofDays(900).toMillis() + 20)).isEqualTo(new Start.Onwards());
  }
}
