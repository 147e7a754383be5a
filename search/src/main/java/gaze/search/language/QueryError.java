package gaze.search.language;

import java.util.List;

/// A part of a query that cannot be answered, and what could stand there instead.
///
/// @param message one sentence a person understands
/// @param accepted examples of what would be accepted; empty where there are too many
public record QueryError(Kind kind, Span span, String message, List<String> accepted) {
  public enum Kind {
    UNKNOWN_FILTER,
    BAD_VALUE,
    MISSING_VALUE,
    /// Known to the language, but Gaze has not learned what it asks for.
    UNAVAILABLE,
    TOO_LONG
  }

  public QueryError {
    accepted = List.copyOf(accepted);
  }
}
