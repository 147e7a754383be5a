package gaze.media.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Which times a picture can have been taken at.
///
/// @param now the moment of reading
record SensibleTimes(Instant now) {
  /// The year of the first photograph that survives, Niépce's view from Le Gras.
  private static final LocalDateTime FIRST_PHOTOGRAPH = LocalDateTime.of(1826, 1, 1, 0, 0);

  /// The whole of tomorrow is allowed, in the zone furthest ahead (+14:00).
  boolean accepts(LocalDateTime wall) {
    return !wall.isBefore(FIRST_PHOTOGRAPH) && wall.isBefore(dayAfterTomorrow());
  }

  boolean accepts(Instant instant) {
    return accepts(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  private LocalDateTime dayAfterTomorrow() {
    return now.plus(Duration.ofDays(2))
        .atOffset(ZoneOffset.ofHours(14))
        .toLocalDate()
        .atStartOfDay();
  }
}
