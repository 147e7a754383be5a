package gaze.media.metadata;

import gaze.domain.Metadata;
import gaze.domain.Problem;
import java.util.List;
import java.util.Optional;

/// What all files of an item say together.
///
/// @param favorite whether a sidecar marks it so
/// @param failure why the item has nothing to show: no file of it has a picture
/// @param notes what was wrong in any of its files without stopping anything
public record ItemMetadata(
    Metadata metadata, boolean favorite, Optional<Problem> failure, List<Problem> notes) {
  public ItemMetadata {
    notes = List.copyOf(notes);
  }
}
