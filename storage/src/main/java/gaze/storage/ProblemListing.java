package gaze.storage;

import gaze.domain.LibraryId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import java.util.Optional;

/// Which problems to list.
///
/// @param stage where it happened
public record ProblemListing(
    Optional<LibraryId> library, Optional<Stage> stage, Optional<ProblemKind> kind) {
  public static final ProblemListing ALL =
      new ProblemListing(Optional.empty(), Optional.empty(), Optional.empty());
}
