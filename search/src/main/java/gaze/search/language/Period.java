package gaze.search.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar year, a month of a year, or a day.
///
/// @param month 0 for a whole year
/// @param day 0 for a whole year or month
public record Period(int year, int month, int day) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  public Period {
    boolean dayOfNoMonth = month == 0 && day != 0;
    if (year < 1 || year > 9999 || dayOfNoMonth || month < 0 || month > 12 || day < 0) {
      throw new IllegalArgumentException("need a date, got %d-%d-%d".formatted(year, month, day));
    }
    if (day > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new IllegalArgumentException(
          "need a day of the month, got %d-%d-%d".formatted(year, month, day));
    }
  }

  public static Period year(int year) {
    return new Period(year, 0, 0);
  }

  public static Period month(YearMonth month) {
    return new Period(month.getYear(), month.getMonthValue(), 0);
  }

  public static Period day(LocalDate day) {
    return new Period(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /// `2023`, `2023-06` or `2023-06-30`.
  public static Optional<Period> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(year(year));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      return Optional.of(
          matcher.group(3) == null
              ? month(month)
              : day(month.atDay(Integer.parseInt(matcher.group(3)))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public LocalDate first() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /// The first day after it.
  public LocalDate end() {
    if (month == 0) {
      return first().plusYears(1);
    }
    return day == 0 ? first().plusMonths(1) : first().plusDays(1);
  }

  @Override
  public String toString() {
    if (month == 0) {
      return "%04d".formatted(year);
    }
    return day == 0
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
