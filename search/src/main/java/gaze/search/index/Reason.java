package gaze.search.index;

import gaze.search.language.Span;
import java.util.List;

/// Why an item is an answer.
///
/// @param text what was found, with a little of what is around it; for a filter, what it asked
/// @param marks the parts of the text that matched
public record Reason(Field field, String text, List<Span> marks) {
  public enum Field {
    TITLE,
    KEYWORD,
    PLACE,
    NAME,
    DESCRIPTION,
    FOLDER,
    CAMERA,
    LENS,
    LABEL,
    TAG,
    TEXT,
    SPEECH,
    VISUAL,
    MEANING,
    FILTER
  }

  public Reason {
    marks = List.copyOf(marks);
  }
}
