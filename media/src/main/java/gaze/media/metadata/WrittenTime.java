package gaze.media.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date and time as cameras and programs write it.
///
/// EXIF asks for `2019:03:21 11:04:22`; XMP, QuickTime and IPTC for ISO 8601. Cameras mix them: any
/// separator, a missing time or second, a fraction, a zone behind it.
sealed interface WrittenTime {
  /// @param offset where one is written; `Z` is +00:00
  record Known(LocalDateTime time, Optional<ZoneOffset> offset) implements WrittenTime {}

  /// Nothing but blanks or zeros: the camera's clock was never set.
  record Blank() implements WrittenTime {}

  /// Something else than a date, or one that no calendar has.
  record Senseless() implements WrittenTime {}

  Pattern FORM =
      Pattern.compile(
          "(\\d{4})\\D{0,2}(\\d{1,2})\\D{0,2}(\\d{1,2})"
              + "(?:[T\\s:_-]{1,2}(\\d{1,2})[:.\\s]?(\\d{2})(?:[:.\\s]?(\\d{2})(?:[.,](\\d+))?)?)?"
              + "\\s*(Z|[+-]\\d{1,2}(?::?\\d{2})?)?\\D*");

  static WrittenTime parse(String text) {
    String trimmed = text.replace('\0', ' ').strip();
    if (trimmed.matches("[0\\s:./+TZ-]*")) {
      return new Blank();
    }
    Matcher matcher = FORM.matcher(trimmed);
    if (!matcher.matches()) {
      return new Senseless();
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 4),
              number(matcher, 5),
              number(matcher, 6),
              fraction(written(matcher, 7)));
      return new Known(time, offset(written(matcher, 8)));
    } catch (DateTimeException e) {
      return new Senseless();
    }
  }

  /// `+02:00`, `+0200`, `+2`, `Z`; empty for anything else.
  static Optional<ZoneOffset> offset(String text) {
    String trimmed = text.replace('\0', ' ').strip();
    if (trimmed.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher matcher = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?(?::\\d{2})?").matcher(trimmed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(matcher.group(2)) * 60 + number(matcher, 3);
    // The widest offsets in use are -12:00 and +14:00.
    if (minutes > 14 * 60 || number(matcher, 3) > 59) {
      return Optional.empty();
    }
    return Optional.of(
        ZoneOffset.ofTotalSeconds((matcher.group(1).equals("-") ? -60 : 60) * minutes));
  }

  /// Digits behind the decimal point as nanoseconds: `348` is 348 ms.
  static int fraction(String digits) {
    String trimmed = digits.strip();
    if (trimmed.isEmpty() || !trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    return Integer.parseInt((trimmed + "000000000").substring(0, 9));
  }

  private static int number(Matcher matcher, int group) {
    String digits = written(matcher, group);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String written(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}
