package gaze.search.meaning;

import gaze.search.language.Filter;
import gaze.search.language.Period;
import java.time.LocalDate;

/// Days in a row, both ends included.
record Stretch(LocalDate first, LocalDate last) {
  Stretch {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("need first <= last, got " + first + ".." + last);
    }
  }

  static Stretch of(Period period) {
    return new Stretch(period.first(), period.end().minusDays(1));
  }

  static Stretch of(LocalDate day) {
    return new Stretch(day, day);
  }

  /// In years, months or days, whatever is shortest.
  Filter filter() {
    LocalDate end = last.plusDays(1);
    if (first.getDayOfYear() == 1 && end.getDayOfYear() == 1) {
      return new Filter.Taken(Period.year(first.getYear()), Period.year(last.getYear()));
    }
    if (first.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
      return new Filter.Taken(
          new Period(first.getYear(), first.getMonthValue(), 0),
          new Period(last.getYear(), last.getMonthValue(), 0));
    }
    return new Filter.Taken(Period.day(first), Period.day(last));
  }

  /// The shortest way to write the period that begins on a day.
  static Period beginning(LocalDate day) {
    if (day.getDayOfYear() == 1) {
      return Period.year(day.getYear());
    }
    return new Period(
        day.getYear(), day.getMonthValue(), day.getDayOfMonth() == 1 ? 0 : day.getDayOfMonth());
  }
}
