package gaze.storage.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A time on the wall as the timeline orders it: milliseconds as if it were UTC, and the month as
/// one number.
record WallTime(long millis, int bucket) {
  private static final int MONTHS_STEP = 100;

  static WallTime of(LocalDateTime wall) {
    return new WallTime(millisOf(wall), bucketOf(YearMonth.from(wall)));
  }

  static WallTime of(Instant instant, ZoneId zone) {
    return of(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MILLIS));
  }

  static long millisOf(LocalDateTime wall) {
    return wall.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  static LocalDateTime ofMillis(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  static int bucketOf(YearMonth month) {
    return month.getYear() * MONTHS_STEP + month.getMonthValue();
  }

  static YearMonth monthOf(int bucket) {
    return YearMonth.of(bucket / MONTHS_STEP, bucket % MONTHS_STEP);
  }
}
