package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {
  /// The last millisecond that 48 bits can hold.
  private static final long END_OF_TIME = (1L << 48) - 1;

  @Seeded
  void itIsARandomUuidOfVersionSevenAndTheRfcVariant(RandomGenerator random) {
    UUID id = UuidV7.at(random.nextLong(END_OF_TIME), random);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Seeded
  void itsFirstTwelveDigitsAreTheTime(RandomGenerator random) {
    long millis = random.nextLong(END_OF_TIME);
    String digits = UuidV7.at(millis, random).toString().replace("-", "").substring(0, 12);
    assertThat(Long.parseLong(digits, 16)).isEqualTo(millis);
  }

  /// As text, as bytes in a database and in Java (whose UUIDs compare signed halves).
  @Seeded
  void aLaterIdSortsAfterAnEarlierOneEverywhere(RandomGenerator random) {
    long millis = random.nextLong(1L << 46);
    UUID earlier = UuidV7.at(millis, random);
    UUID later = UuidV7.at(millis + 1 + random.nextInt(1000), random);
    assertThat(earlier).isLessThan(later);
    assertThat(earlier.toString()).isLessThan(later.toString());
    assertThat(new MediaId(earlier)).isLessThan(new MediaId(later));
  }

  @Seeded
  void textAndJavaAgreeOnTheOrderOfOneMillisecond(RandomGenerator random) {
    UUID one = UuidV7.at(1_700_000_000_000L, random);
    UUID other = UuidV7.at(1_700_000_000_000L, random);
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
  }

  @Test
  void aThousandAtOnceAreAllDifferent() {
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(UuidV7.random());
    }
    assertThat(ids).hasSize(1000);
  }

  @Test
  void oneProcessMakesThemInOrder() {
    List<UUID> ids = Stream.generate(UuidV7::random).limit(10_000).toList();
    assertThat(ids).isSorted();
  }
}
