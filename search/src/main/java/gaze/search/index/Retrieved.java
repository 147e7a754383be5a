package gaze.search.index;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A page of items.
///
/// @param next where the list goes on
public record Retrieved(List<Item> items, Optional<Position> next, Total total) {
  /// @param path of the main file, below the library's root
  /// @param text how well its texts fit, 0 to 1; empty where no text was asked for
  public record Item(
      MediaId id,
      LibraryId library,
      MediaKind kind,
      String path,
      LocalDateTime captured,
      OptionalDouble text,
      List<Reason> why) {}

  public Retrieved {
    items = List.copyOf(items);
  }
}
