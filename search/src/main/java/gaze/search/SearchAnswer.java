package gaze.search;

import gaze.search.index.Facets;
import gaze.search.index.Total;
import gaze.search.language.QueryError;
import gaze.search.language.Span;
import gaze.search.meaning.Chip;
import gaze.storage.Cursor;
import java.util.List;
import java.util.Optional;

/// What comes back from a question.
public sealed interface SearchAnswer {
  /// @param next the cursor of the next page
  /// @param chips what of the query was more than words, in its order
  /// @param parts where nothing was found: how much each part of the query finds alone
  /// @param alternatives where nothing was found: what finds something
  record Found(
      List<Hit> hits,
      Optional<Cursor> next,
      Total total,
      List<Chip> chips,
      List<Part> parts,
      List<Alternative> alternatives,
      Optional<Facets> facets)
      implements SearchAnswer {
    public Found {
      hits = List.copyOf(hits);
      chips = List.copyOf(chips);
      parts = List.copyOf(parts);
      alternatives = List.copyOf(alternatives);
    }
  }

  /// A part of the query and how many items it finds without the others.
  record Part(String text, Span span, long items) {}

  /// A query like the one that found nothing, and how many items it finds.
  record Alternative(String query, long items) {}

  /// The question cannot be answered as it stands.
  record Refused(List<QueryError> errors) implements SearchAnswer {
    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /// The cursor is of another question, or was not made by Gaze.
  record UnknownCursor() implements SearchAnswer {}
}
