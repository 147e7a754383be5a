package gaze.search.index;

import gaze.domain.GeoPoint;
import gaze.search.language.Filter;
import gaze.search.language.Holiday;
import gaze.search.language.Season;
import gaze.search.language.WeekPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Times as the index holds them.
final class Calendar {
  private Calendar() {}

  static long millis(LocalDateTime wall) {
    return wall.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /// The other way round.
  static LocalDateTime wall(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  static long millis(LocalDate day) {
    return millis(day.atStartOfDay());
  }

  /// What of a day comes again. South of the equator the seasons are turned; where nobody knows the
  /// place they are the northern ones.
  static List<String> recurring(LocalDate day, Optional<GeoPoint> location) {
    boolean southern = location.map(point -> point.latitude() < 0).orElse(false);
    Season season = Season.of(day, southern);
    List<String> terms = new ArrayList<>();
    terms.add(month(day.getMonth()));
    terms.add(day(MonthDay.from(day)));
    terms.add(season(season, OptionalInt.empty()));
    terms.add(season(season, OptionalInt.of(Season.yearOf(day, southern))));
    for (WeekPart part : WeekPart.values()) {
      if (part.contains(day.getDayOfWeek())) {
        terms.add(weekday(part));
      }
    }
    for (Holiday holiday : Holiday.values()) {
      if (holiday.contains(day)) {
        terms.add(holiday(holiday));
      }
    }
    return terms;
  }

  static String month(Month month) {
    return new Filter.InMonth(month).text();
  }

  static String day(MonthDay day) {
    return new Filter.OnDay(day).text();
  }

  static String season(Season season, OptionalInt year) {
    return new Filter.InSeason(season, year).text();
  }

  static String weekday(WeekPart part) {
    return new Filter.OnWeekday(part).text();
  }

  static String holiday(Holiday holiday) {
    return new Filter.OnHoliday(holiday).text();
  }
}
