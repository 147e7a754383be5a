package gaze.search.language;

import java.time.DayOfWeek;

/// A day of the week, or a part of it.
public enum WeekPart {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  WEEKEND,
  WEEKDAYS;

  public boolean contains(DayOfWeek day) {
    boolean weekend = day.compareTo(DayOfWeek.SATURDAY) >= 0;
    return switch (this) {
      case WEEKEND -> weekend;
      case WEEKDAYS -> !weekend;
      default -> ordinal() == day.ordinal();
    };
  }
}
