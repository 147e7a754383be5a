package gaze.inference.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Brings what a recogniser heard in a chunk into the time of the recording: within the chunk, one
/// after the other, and only where somebody speaks.
final class Placing {
  /// How far the recogniser's times may be off.
  private static final Duration TOLERANCE = Duration.ofMillis(500);

  private Placing() {}

  /// @param segments in the order in which they were said, with times from the chunk's start
  static HeardChunk in(Chunk chunk, List<RecognizedSegment> segments) {
    Stretch span = chunk.span();
    List<RecognizedSegment> placed = new ArrayList<>();
    Duration free = span.start();
    for (RecognizedSegment segment : segments) {
      Duration start = within(free, span.end(), segment.start().plus(span.start()));
      Duration end = within(start, span.end(), segment.end().plus(span.start()));
      if (!segment.text().isBlank() && isSpeech(chunk, start, end)) {
        placed.add(segment.at(start, end));
        free = end;
      }
    }
    return new HeardChunk(span, placed);
  }

  private static boolean isSpeech(Chunk chunk, Duration start, Duration end) {
    return chunk.speech().stream()
        .anyMatch(
            speech ->
                speech.start().minus(TOLERANCE).compareTo(end) < 0
                    && speech.end().plus(TOLERANCE).compareTo(start) > 0);
  }

  private static Duration within(Duration earliest, Duration latest, Duration time) {
    if (time.compareTo(earliest) < 0) {
      return earliest;
    }
    return time.compareTo(latest) > 0 ? latest : time;
  }
}
