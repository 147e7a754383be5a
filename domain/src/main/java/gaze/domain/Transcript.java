package gaze.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A video's segments as a whole.
public final class Transcript {
  private Transcript() {}

  /// The segments after a video was transcribed anew: those that a person corrected stand, and what
  /// was heard now instead of them is left out.
  ///
  /// @return in order of their start
  public static List<Segment> anew(List<Segment> before, List<Segment> heard) {
    List<Segment> corrected = before.stream().filter(Segment::edited).toList();
    return Stream.concat(
            corrected.stream(),
            heard.stream().filter(now -> corrected.stream().noneMatch(own -> same(own, now))))
        .sorted(Comparator.comparing(Segment::start).thenComparing(Segment::end))
        .toList();
  }

  /// Whether both are about the same words: in the same language they share more than half of the
  /// shorter one's time.
  private static boolean same(Segment corrected, Segment heard) {
    Duration shared = earlier(corrected.end(), heard.end()).minus(later(corrected, heard));
    Duration shorter = earlier(length(corrected), length(heard));
    boolean spoken =
        corrected.language().isEmpty()
            || heard.language().isEmpty()
            || corrected.language().equals(heard.language());
    return spoken && shared.multipliedBy(2).compareTo(shorter) > 0;
  }

  private static Duration length(Segment segment) {
    return segment.end().minus(segment.start());
  }

  private static Duration later(Segment one, Segment other) {
    return one.start().compareTo(other.start()) > 0 ? one.start() : other.start();
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
