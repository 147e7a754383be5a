package gaze.server.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 99",
    "bytes=0-0, 0, 0",
    "bytes=10-19, 10, 19",
    "bytes=90-500, 90, 99",
    "bytes=-1, 99, 99",
    "bytes=-500, 0, 99",
    "bytes=99-99, 99, 99"
  })
  void onePartOfAHundredBytes(String header, long first, long last) {
    assertThat(of(header, 100)).isEqualTo(new ByteRange.Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void nothingThatIsThere(String header) {
    assertThat(of(header, 100)).isEqualTo(new ByteRange.Outside());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "items=0-1",
        "bytes=0-1,5-6",
        "bytes=a-b",
        "bytes=0x1-2",
        "bytes=99999999999999999999-",
        "0-1"
      })
  void whatDoesNotCountMeansAll(String header) {
    assertThat(of(header, 100)).isEqualTo(new ByteRange.Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=-1", "bytes=0-0"})
  void anEmptyFileHasNoPart(String header) {
    assertThat(of(header, 0)).isEqualTo(new ByteRange.Outside());
  }

  @Seeded
  void aPartNeverLeavesTheFile(RandomGenerator random) {
    long length = random.nextLong(1, 1 << 20);
    String header =
        switch (random.nextInt(3)) {
          case 0 -> "bytes=" + random.nextLong(2 * length) + "-";
          case 1 -> "bytes=-" + random.nextLong(2 * length);
          default -> "bytes=" + random.nextLong(2 * length) + "-" + random.nextLong(2 * length);
        };
    if (of(header, length) instanceof ByteRange.Part part) {
      assertThat(part.first()).isBetween(0L, part.last());
      assertThat(part.last()).isLessThan(length);
      assertThat(part.length()).isPositive();
    }
  }

  private static ByteRange of(String header, long length) {
    return ByteRange.of(Optional.of(header), length);
  }
}
