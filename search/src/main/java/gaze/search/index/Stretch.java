package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A piece of a video in which one modality finds something.
///
/// @param score 0 to 1
record Stretch(TimeRange when, double score, Optional<FrameId> frame, List<Reason> why) {
  /// Beside a good one, stretches that are much worse are none.
  private static final double WORTH_TELLING = 0.6;

  Stretch {
    why = List.copyOf(why);
  }

  /// Those that lie no further apart as one, with the score and the reasons of the best among them.
  ///
  /// @return in order of the start
  static List<Stretch> merged(List<Stretch> all, Duration gap) {
    double best = all.stream().mapToDouble(Stretch::score).max().orElse(0);
    List<Stretch> merged = new ArrayList<>();
    all.stream()
        .filter(each -> each.score >= WORTH_TELLING * best)
        .sorted(
            Comparator.comparing((Stretch each) -> each.when.start())
                .thenComparing(each -> each.when.end()))
        .forEach(
            next -> {
              if (!merged.isEmpty() && merged.getLast().isWithin(gap, next)) {
                merged.add(merged.removeLast().joined(next));
              } else {
                merged.add(next);
              }
            });
    return merged;
  }

  private boolean isWithin(Duration gap, Stretch next) {
    return next.when.start().minus(when.end()).compareTo(gap) <= 0;
  }

  private Stretch joined(Stretch next) {
    Stretch better = next.score > score ? next : this;
    Duration end = when.end().compareTo(next.when.end()) > 0 ? when.end() : next.when.end();
    // Words that are said tell more than what they are like.
    Stretch quoting =
        Stream.of(better, this, next).filter(Stretch::quotes).findFirst().orElse(better);
    return new Stretch(new TimeRange(when.start(), end), better.score, better.frame, quoting.why);
  }

  private boolean quotes() {
    return why.stream().anyMatch(reason -> reason.field() == Reason.Field.SPEECH);
  }

  boolean overlaps(Stretch other) {
    return when.start().compareTo(other.when.end()) <= 0
        && other.when.start().compareTo(when.end()) <= 0;
  }
}
