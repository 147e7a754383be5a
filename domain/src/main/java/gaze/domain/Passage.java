package gaze.domain;

/// Words of an item and what a model makes of their meaning.
public record Passage(String text, Source source, FloatVector vector) {
  /// Where the words stand.
  public enum Source {
    TITLE,
    DESCRIPTION,
    KEYWORDS,
    LABELS,
    TEXT
  }
}
