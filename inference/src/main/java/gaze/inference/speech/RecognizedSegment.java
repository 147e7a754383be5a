package gaze.inference.speech;

import java.time.Duration;
import java.util.Optional;

/// Some words that were recognised.
///
/// @param start from the start of what the recogniser heard, or of the recording
/// @param end not before the start
/// @param confidence 0..1
/// @param language a BCP 47 tag
public record RecognizedSegment(
    Duration start, Duration end, String text, double confidence, Optional<String> language) {
  public RecognizedSegment {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a segment from " + start + " to " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence of " + confidence);
    }
  }

  RecognizedSegment at(Duration newStart, Duration newEnd) {
    return new RecognizedSegment(newStart, newEnd, text, confidence, language);
  }

  RecognizedSegment saying(String newText) {
    return new RecognizedSegment(start, end, newText, confidence, language);
  }
}
