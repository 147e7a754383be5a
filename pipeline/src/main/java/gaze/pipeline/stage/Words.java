package gaze.pipeline.stage;

import gaze.domain.Passage;
import gaze.domain.TimeRange;
import java.util.Optional;

/// Words of an item, and where they stand.
///
/// @param when they are said, in a video
public record Words(Passage.Source source, String text, Optional<TimeRange> when) {
  /// Words that are written.
  public Words(Passage.Source source, String text) {
    this(source, text, Optional.empty());
  }

  /// A part of them.
  Words part(String piece) {
    return new Words(source, piece, when);
  }
}
