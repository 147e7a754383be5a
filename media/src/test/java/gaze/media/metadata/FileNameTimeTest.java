package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTimeTest {
  private static final SensibleTimes SENSIBLE =
      new SensibleTimes(Instant.parse("2024-06-01T12:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "IMG_20240115_134530.jpg, 2024-01-15T13:45:30",
    "VID_20240115_134530.mp4, 2024-01-15T13:45:30",
    "2024-01-15 13.45.30.jpg, 2024-01-15T13:45:30",
    "2018-04-12 19_24_49.mov, 2018-04-12T19:24:49",
    "20240115134530.jpg, 2024-01-15T13:45:30",
    "20240115_134530(1).jpg, 2024-01-15T13:45:30",
    "IMG_20240115_134530123.jpg, 2024-01-15T13:45:30.123",
    "Screenshot_20240115-134530_Maps.png, 2024-01-15T13:45:30",
    "Screenshot 2024-01-15 at 13.45.30.png, 2024-01-15T13:45:30",
    "Screenshot 2024-01-15 at 1.45.30 PM.png, 2024-01-15T13:45:30",
    "WhatsApp Image 2024-01-15 at 13.45.30.jpeg, 2024-01-15T13:45:30",
    "WhatsApp Image 2024-01-15 at 12.45.30 AM.jpeg, 2024-01-15T00:45:30",
    "IMG-20240115-WA0007.jpg, 2024-01-15T00:00",
    "telegram_2020-01-30_09-57-18.jpg, 2020-01-30T09:57:18",
    "signal-2024-01-15-13-45-30-123.jpg, 2024-01-15T13:45:30.123",
    "2015-02-04.jpg, 2015-02-04T00:00",
    "scan 1919-05-04.tif, 1919-05-04T00:00"
  })
  void camerasAndMessengersNameFilesByTime(String name, LocalDateTime time) {
    assertThat(FileNameTime.find(name, SENSIBLE))
        .contains(new TimeClue.Wall(TimeStep.FILE_NAME, time, Optional.empty()));
  }

  @Test
  void pixelPhonesWriteUtc() {
    assertThat(FileNameTime.find("PXL_20240115_134530123.jpg", SENSIBLE))
        .contains(
            new TimeClue.Exact(TimeStep.FILE_NAME, Instant.parse("2024-01-15T13:45:30.123Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DSC_0001.NEF",
        "IMG_1234.jpg",
        "202401151345301234567.jpg",
        "20241350_999999.jpg",
        "2025-01-15 13.45.30.jpg",
        "1815-06-18.jpg",
        "0123456789.jpg"
      })
  void otherNumbersAreNoDates(String name) {
    assertThat(FileNameTime.find(name, SENSIBLE)).isEmpty();
  }
}
