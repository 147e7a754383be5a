package gaze.search.index;

import gaze.domain.LibraryId;
import gaze.search.language.Clause;
import java.util.Optional;

/// What is asked of the index.
///
/// @param library only this one
/// @param after the last item of the page before
/// @param leastScore items below are left out, 0 for none
public record Question(
    Clause clause,
    Optional<LibraryId> library,
    Order order,
    int limit,
    Optional<Position> after,
    double leastScore) {}
