package gaze.media.metadata;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point as ISO 6709 writes it: `+48.2085+016.3721+171.5/`, degrees with a fraction; also degrees
/// and minutes (`+4812.51`), or degrees, minutes and seconds (`+481230.6`).
final class Iso6709 {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([+-])(\\d{2})(\\d{2})?(\\d{2})?(\\.\\d+)?"
              + "([+-])(\\d{3})(\\d{2})?(\\d{2})?(\\.\\d+)?"
              + "([+-]\\d+(?:\\.\\d+)?)?.*",
          Pattern.DOTALL);

  private Iso6709() {}

  static void collect(String text, FactsBuilder facts) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      facts.location(degrees(matcher, 1), degrees(matcher, 6), altitude(matcher));
    }
  }

  /// The fraction belongs to the smallest unit that is written.
  private static double degrees(Matcher matcher, int sign) {
    double fraction = number(matcher, sign + 4);
    double degrees = number(matcher, sign + 1);
    double minutes = number(matcher, sign + 2);
    double seconds = number(matcher, sign + 3);
    if (matcher.group(sign + 3) != null) {
      seconds += fraction;
    } else if (matcher.group(sign + 2) != null) {
      minutes += fraction;
    } else {
      degrees += fraction;
    }
    double whole = degrees + minutes / 60 + seconds / 3600;
    return matcher.group(sign).equals("-") ? -whole : whole;
  }

  private static OptionalDouble altitude(Matcher matcher) {
    return matcher.group(11) == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(matcher.group(11)));
  }

  private static double number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
