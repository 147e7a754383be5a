package gaze.search.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// A day, or a few, that comes every year.
public enum Holiday {
  NEW_YEAR,
  VALENTINES,
  EASTER,
  HALLOWEEN,
  THANKSGIVING,
  CHRISTMAS_EVE,
  CHRISTMAS,
  NEW_YEARS_EVE;

  public LocalDate first(int year) {
    return switch (this) {
      case NEW_YEAR -> LocalDate.of(year, Month.JANUARY, 1);
      case VALENTINES -> LocalDate.of(year, Month.FEBRUARY, 14);
      case EASTER -> easterSunday(year).minusDays(2);
      case HALLOWEEN -> LocalDate.of(year, Month.OCTOBER, 31);
      case THANKSGIVING ->
          LocalDate.of(year, Month.NOVEMBER, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case CHRISTMAS, CHRISTMAS_EVE -> LocalDate.of(year, Month.DECEMBER, 24);
      case NEW_YEARS_EVE -> LocalDate.of(year, Month.DECEMBER, 31);
    };
  }

  public LocalDate last(int year) {
    return switch (this) {
      case EASTER -> first(year).plusDays(3);
      case CHRISTMAS -> first(year).plusDays(2);
      case NEW_YEAR, VALENTINES, HALLOWEEN, THANKSGIVING, CHRISTMAS_EVE, NEW_YEARS_EVE ->
          first(year);
    };
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first(day.getYear())) && !day.isAfter(last(day.getYear()));
  }

  /// The Gregorian computus in the form of Meeus, Jones and Butcher.
  private static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int skipped = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
