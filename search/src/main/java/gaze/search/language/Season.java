package gaze.search.language;

import java.time.LocalDate;
import java.time.Month;

/// A season by whole months (meteorological), named by the year in which it begins: January 2021 in
/// Vienna is in the winter of 2020.
public enum Season {
  SPRING(Month.MARCH),
  SUMMER(Month.JUNE),
  AUTUMN(Month.SEPTEMBER),
  WINTER(Month.DECEMBER);

  private static final int MONTHS = 3;

  private final Month begin;

  Season(Month begin) {
    this.begin = begin;
  }

  /// The season of a day.
  ///
  /// @param southern south of the equator, where June is winter
  public static Season of(LocalDate day, boolean southern) {
    LocalDate northern = southern ? day.plusMonths(6) : day;
    return values()[(northern.getMonthValue() + 9) % 12 / MONTHS];
  }

  /// The year in which the season of this day began.
  public static int yearOf(LocalDate day, boolean southern) {
    LocalDate begin = of(day, southern).in(day.getYear(), southern);
    return begin.isAfter(day) ? day.getYear() - 1 : day.getYear();
  }

  /// The day on which the season of that year begins.
  public LocalDate in(int year, boolean southern) {
    Month month = southern ? begin.plus(6) : begin;
    return LocalDate.of(year, month, 1);
  }

  public LocalDate endOf(int year, boolean southern) {
    return in(year, southern).plusMonths(MONTHS);
  }
}
