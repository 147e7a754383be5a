package gaze.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// A piece of a video's transcript: what is said in a stretch of it.
///
/// @param start from the start of the video, as players count it
/// @param end not before the start
/// @param language a BCP 47 tag, where it is known
/// @param confidence 0..1, as a model gives it; none where a person wrote the words
/// @param edited whether a person corrected the words
public record Segment(
    SegmentId id,
    Duration start,
    Duration end,
    String text,
    Optional<String> language,
    OptionalDouble confidence,
    Source source,
    boolean edited) {
  /// Where the words come from.
  public enum Source {
    /// A file beside the video.
    SUBTITLE_FILE,
    /// A track in the video's container.
    SUBTITLE_TRACK,
    /// A model listened.
    SPEECH
  }

  public Segment {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a segment from " + start + " to " + end);
    }
  }
}
