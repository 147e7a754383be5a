package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of items.
///
/// @param next where the list goes on
public record Retrieved(List<Item> items, Optional<Position> next, Total total) {
  /// @param path of the main file, below the library's root
  /// @param score 0 to 1
  /// @param components what each modality says, 0 to 1; none where only conditions were asked for
  /// @param moments of a video in which the words are said, the best first
  /// @param frame the still of a video that is most like what was described
  public record Item(
      MediaId id,
      LibraryId library,
      MediaKind kind,
      String path,
      LocalDateTime captured,
      double score,
      Map<Modality, Double> components,
      Optional<FrameId> frame,
      List<Reason> why,
      List<Moment> moments) {}

  public Retrieved {
    items = List.copyOf(items);
  }
}
