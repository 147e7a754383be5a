package gaze.search.language;

import java.util.List;

/// What a query text says.
///
/// @param clause everything that could be understood, the parts with errors left out
public record Parsed(String text, Clause clause, List<QueryError> errors) {
  public Parsed {
    errors = List.copyOf(errors);
  }
}
