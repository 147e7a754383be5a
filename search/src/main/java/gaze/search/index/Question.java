package gaze.search.index;

import gaze.domain.LibraryId;
import gaze.search.language.Clause;
import java.util.List;
import java.util.Optional;

/// What is asked of the index.
///
/// @param library only this one
/// @param after the last item of the page before
/// @param leastScore items below are left out, 0 for none
/// @param spokenOnly whether words count only where they are said
/// @param fusion how what is said and what is seen make one score
public record Question(
    Clause clause,
    Optional<LibraryId> library,
    Order order,
    int limit,
    Optional<Position> after,
    double leastScore,
    boolean spokenOnly,
    Fusion fusion,
    Optional<Described> described) {
  /// What the items are to be like, beside having the words of the clause.
  ///
  /// @param demands what an item must meet that has none of the words
  /// @param literally whether items that have the words are answers too
  public record Described(Clause demands, List<Likeness> likenesses, boolean literally) {
    public Described {
      likenesses = List.copyOf(likenesses);
    }
  }
}
