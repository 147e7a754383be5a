package gaze.media.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time that a camera or a messenger wrote into a file's name: `IMG_20240115_134530`,
/// `2024-01-15 13.45.30`, `WhatsApp Image 2024-01-15 at 1.45.30 PM`, `IMG-20240115-WA0007`.
final class FileNameTime {
  /// Year, month, day, then perhaps hour, minute, second, milliseconds, and AM or PM. Digits of
  /// longer numbers are not dates.
  private static final Pattern FORM =
      Pattern.compile(
          "(?<!\\d)((?:18|19|20)\\d\\d)([-_. :]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])"
              + "(?:(?:[-_. T]{0,3}| at |,\\s?)"
              + "(\\d{1,2})([-_.:h ]?)([0-5]\\d)\\6?([0-5]\\d)(?:[-_.]?(\\d{3}))?(?!\\d)"
              + "(?:\\s?([AaPp])\\.?[Mm])?)?"
              + "(?!\\d)");

  private FileNameTime() {}

  /// The first sensible time in a name.
  static Optional<TimeClue> find(String fileName, SensibleTimes sensible) {
    // Pixel phones are the only ones that write UTC into their names (Google Camera since 2020).
    boolean utc = fileName.startsWith("PXL_");
    Matcher matcher = FORM.matcher(fileName);
    while (matcher.find()) {
      Optional<LocalDateTime> time = time(matcher).filter(sensible::accepts);
      if (time.isPresent()) {
        return time.map(
            found ->
                utc && matcher.group(5) != null
                    ? new TimeClue.Exact(TimeStep.FILE_NAME, found.toInstant(ZoneOffset.UTC))
                    : new TimeClue.Wall(TimeStep.FILE_NAME, found, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher matcher) {
    try {
      LocalDateTime day =
          LocalDateTime.of(number(matcher, 1), number(matcher, 3), number(matcher, 4), 0, 0);
      if (hour(matcher) > 23) {
        return Optional.of(day);
      }
      return Optional.of(
          day.withHour(hour(matcher))
              .withMinute(number(matcher, 7))
              .withSecond(number(matcher, 8))
              .withNano(number(matcher, 9) * 1_000_000));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher matcher) {
    int hour = number(matcher, 5);
    String half = matcher.group(10);
    if (half == null || hour < 1 || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
