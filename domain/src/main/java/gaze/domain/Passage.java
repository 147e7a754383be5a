package gaze.domain;

import java.util.Optional;

/// Words of an item and what a model makes of their meaning.
///
/// @param when they are said, in a video
public record Passage(String text, Source source, Optional<TimeRange> when, FloatVector vector) {
  /// Where the words stand.
  public enum Source {
    TITLE,
    DESCRIPTION,
    KEYWORDS,
    LABELS,
    TEXT,
    SPEECH
  }

  /// Words that are written.
  public Passage(String text, Source source, FloatVector vector) {
    this(text, source, Optional.empty(), vector);
  }
}
