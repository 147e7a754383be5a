package gaze.search.language;

/// A stretch of the query text in UTF-16 units, the end excluded.
public record Span(int start, int end) {
  public static final Span NONE = new Span(0, 0);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("need 0 <= start <= end, got " + start + ".." + end);
    }
  }

  public Span to(Span last) {
    return new Span(start, last.end);
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
