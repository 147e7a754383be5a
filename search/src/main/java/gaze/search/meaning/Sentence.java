package gaze.search.meaning;

import gaze.search.language.Clause;
import gaze.search.language.Clause.AllOf;
import gaze.search.language.Clause.AnyOf;
import gaze.search.language.Clause.Filtered;
import gaze.search.language.Clause.Meant;
import gaze.search.language.Clause.Not;
import gaze.search.language.Clause.Phrase;
import gaze.search.language.Clause.Word;
import gaze.search.language.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A query as somebody would say it: what it describes, apart from what it demands. Plain words
/// describe; filters, times, phrases in quotes and what is left out are demands, which an item must
/// meet whatever it looks like.
///
/// @param words what is described, in the order of the query
/// @param demands every demand; of no clauses where there is none
/// @param namesThing whether a thing that is seen somewhere is called by its name
public record Sentence(String words, AllOf demands, boolean namesThing) {
  /// Empty for a query that describes nothing, or in a way that no sentence says: words of which
  /// any one will do.
  public static Optional<Sentence> of(Clause clause) {
    List<String> words = new ArrayList<>();
    List<Clause> demands = new ArrayList<>();
    boolean namesThing = false;
    List<Clause> parts = clause instanceof AllOf all ? all.clauses() : List.of(clause);
    for (Clause part : parts) {
      switch (part) {
        case Word word -> words.add(word.word());
        case Meant meant when describes(meant.filter()) -> {
          words.add(meant.text());
          namesThing |=
              meant.filter() instanceof Filter.Matching(var field, var _)
                  && field == Filter.TextField.LABEL;
        }
        case Meant _, Filtered _, Phrase _, Not _ -> demands.add(part);
        case AnyOf any when any.clauses().stream().allMatch(Filtered.class::isInstance) ->
            demands.add(any);
        case AnyOf _, AllOf _ -> {
          return Optional.empty();
        }
      }
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sentence(String.join(" ", words), new AllOf(demands, clause.span()), namesThing));
  }

  /// Whether words with this meaning also say what can be seen: a thing, a place, a season, a
  /// feast. A year or a month does not.
  private static boolean describes(Filter filter) {
    return filter instanceof Filter.Matching
        || filter instanceof Filter.InSeason
        || filter instanceof Filter.OnHoliday;
  }
}
