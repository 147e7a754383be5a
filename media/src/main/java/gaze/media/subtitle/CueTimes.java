package gaze.media.subtitle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a cue begins and ends, as it is written: negative or the wrong way round, too.
record CueTimes(Duration start, Duration end) {
  /// `1:02:03,456`, `02:03.456`, `01:02:03`; any number of hours, spaces around the marks.
  private static final String TIME =
      "(-?)\\s{0,3}(?:(\\d{1,7})\\s?:\\s?)?(\\d{1,4})\\s?:\\s?(\\d{1,4})(?:\\s?[.,:]\\s?(\\d{1,9}))?";

  /// Behind the times may stand coordinates and settings.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,100}" + TIME + "\\s{0,9}[-–—]{1,3}\\s?>\\s{0,9}" + TIME + "(?:\\s.*)?");

  private static final Pattern ALONE = Pattern.compile("\\s{0,9}" + TIME + "\\s{0,9}");

  /// Given to a cue that ends where it begins or before: long enough to be seen.
  private static final Duration GLANCE = Duration.ofSeconds(1);

  /// Empty for a line that is no pair of times.
  static Optional<CueTimes> of(String line) {
    Matcher times = LINE.matcher(line);
    return times.matches()
        ? Optional.of(new CueTimes(time(times, 1), time(times, 6)))
        : Optional.empty();
  }

  /// One time by itself, as SubStation's columns hold it.
  static Optional<Duration> single(String text) {
    Matcher time = ALONE.matcher(text);
    return time.matches() ? Optional.of(time(time, 1)) : Optional.empty();
  }

  /// A fraction is one whatever its digits: `,5` is half a second.
  private static Duration time(Matcher parts, int first) {
    long hours = number(parts.group(first + 1));
    long minutes = number(parts.group(first + 2));
    long seconds = number(parts.group(first + 3));
    String fraction = parts.group(first + 4);
    long nanos = fraction == null ? 0 : Long.parseLong((fraction + "0".repeat(9)).substring(0, 9));
    Duration time =
        Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds).plusNanos(nanos);
    return "-".equals(parts.group(first)) ? time.negated() : time;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// The times as a player counts them. Empty for what ends before the video begins; what begins
  /// before it is cut there; what ends too early keeps its words, for a second.
  Optional<Cue> cue(String text) {
    boolean backwards = end.compareTo(start) <= 0;
    Duration until = backwards ? start.plus(GLANCE) : end;
    return until.isNegative() || until.isZero()
        ? Optional.empty()
        : Optional.of(new Cue(start.isNegative() ? Duration.ZERO : start, until, text));
  }
}
