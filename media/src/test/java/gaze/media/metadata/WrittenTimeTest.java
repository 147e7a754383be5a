package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2019:03:21 11:04:22, 2019-03-21T11:04:22, ''",
    "2019-03-21T11:04:22.348-05:00, 2019-03-21T11:04:22.348, -05:00",
    "2019:03:21 11:04:22+13:00, 2019-03-21T11:04:22, +13:00",
    "2019-03-21T11:04:22Z, 2019-03-21T11:04:22, Z",
    "2019-03-21T11:04:22+0200, 2019-03-21T11:04:22, +02:00",
    "2019/03/21 11:04, 2019-03-21T11:04, ''",
    "2019:03:21, 2019-03-21T00:00, ''",
    "20190321 110422, 2019-03-21T11:04:22, ''",
    "20190321 110422+0200, 2019-03-21T11:04:22, +02:00",
    "2019:03:21 11:04:22\0, 2019-03-21T11:04:22, ''",
    "2019. 3.21 11:04:22, 2019-03-21T11:04:22, ''",
    "2019:03:21 9:04:22, 2019-03-21T09:04:22, ''"
  })
  void camerasWriteDatesInManyWays(String text, LocalDateTime time, String offset) {
    Optional<ZoneOffset> zone =
        offset.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(offset));
    assertThat(WrittenTime.parse(text)).isEqualTo(new WrittenTime.Known(time, zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "    ", "0000:00:00 00:00:00", "    :  :     :  :  ", "\0\0\0\0"})
  void aClockThatWasNeverSetIsBlank(String text) {
    assertThat(WrittenTime.parse(text)).isEqualTo(new WrittenTime.Blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019:02:30 11:04:22",
        "2019:13:01 00:00:00",
        "2019:03:21 25:00:00",
        "last summer",
        "12"
      })
  void whatNoCalendarHasIsSenseless(String text) {
    assertThat(WrittenTime.parse(text)).isEqualTo(new WrittenTime.Senseless());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  :  ", "+15:00", "+02:75", "east"})
  void noOffsetIsMadeUp(String text) {
    assertThat(WrittenTime.offset(text)).isEmpty();
  }
}
