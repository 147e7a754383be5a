package gaze.storage;

import gaze.domain.LibraryId;
import gaze.domain.MediaKind;
import java.util.Optional;

/// Which items to list, and in what order.
///
/// @param pathPrefix absolute: only items with a file below it or at it
public record MediaListing(
    Optional<LibraryId> library,
    Optional<MediaKind> kind,
    Optional<Boolean> favorite,
    Optional<String> pathPrefix,
    SortBy sortBy,
    boolean ascending) {
  public enum SortBy {
    DATE,
    SIZE,
    NAME,
    ADDED
  }

  /// Everything, newest first.
  public static final MediaListing ALL =
      new MediaListing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SortBy.DATE,
          false);
}
