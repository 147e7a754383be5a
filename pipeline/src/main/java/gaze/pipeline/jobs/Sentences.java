package gaze.pipeline.jobs;

import gaze.domain.Passage;
import gaze.domain.Segment;
import gaze.domain.TimeRange;
import gaze.pipeline.stage.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Joins a transcript's segments to what means something on its own: subtitles and recognisers cut
/// sentences where a line is full.
final class Sentences {
  /// The end of a sentence, with what closes after it.
  private static final Pattern END = Pattern.compile("[.!?…。！？؟।][\"'»”’)\\]]*\\s*$");

  /// Who is silent longer begins anew; the same stretch parts two moments of an answer.
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /// A sentence without an end, as recognisers write them, is not followed for ever.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Sentences() {}

  /// @param transcript in order of the start
  static List<Words> of(List<Segment> transcript) {
    List<Words> sentences = new ArrayList<>();
    List<Segment> open = new ArrayList<>();
    for (Segment segment : transcript) {
      if (!open.isEmpty() && !continues(open, segment)) {
        sentences.add(joined(open));
        open.clear();
      }
      open.add(segment);
    }
    if (!open.isEmpty()) {
      sentences.add(joined(open));
    }
    return sentences;
  }

  private static boolean continues(List<Segment> open, Segment next) {
    Segment last = open.getLast();
    return !END.matcher(last.text()).find()
        && last.language().equals(next.language())
        && next.start().minus(last.end()).compareTo(PAUSE) <= 0
        // What is said at the same time is said by somebody else.
        && next.start().compareTo(last.start().plus(last.end()).dividedBy(2)) >= 0
        && next.end().minus(open.getFirst().start()).compareTo(LONGEST) <= 0;
  }

  private static Words joined(List<Segment> segments) {
    Duration end = segments.stream().map(Segment::end).max(Duration::compareTo).orElseThrow();
    return new Words(
        Passage.Source.SPEECH,
        segments.stream()
            .map(segment -> segment.text().replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining(" ")),
        Optional.of(new TimeRange(segments.getFirst().start(), end)));
  }
}
