package gaze.storage;

import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// The items of one owner.
public interface Catalog {
  Optional<MediaItem> find(MediaId id);

  /// The item that one of its files at this absolute path belongs to.
  Optional<MediaItem> at(Path file);

  /// The items that exist, in the order asked for.
  List<MediaItem> findAll(Collection<MediaId> ids);

  Page<MediaItem> list(MediaListing listing, PageRequest page);

  /// Items where something went wrong, failures and notes on what was done all the same, the newest
  /// change first.
  Page<MediaId> withProblem(ProblemListing listing, PageRequest page);

  List<Frame> frames(MediaId id);

  /// When which frame of some videos is shown; of those that have frames.
  Map<MediaId, NavigableMap<Duration, FrameId>> frameTimes(Collection<MediaId> videos);

  Optional<Frame> frame(FrameId id);

  /// Where a file of the item lies on this machine now.
  Path locate(MediaItem item, MediaFile file);

  /// A person's choice for all of these, which stands whatever the files say: in one transaction.
  ///
  /// @return those that were not so before
  List<MediaId> favorite(Collection<MediaId> ids, boolean favorite);

  default void favorite(MediaId id, boolean favorite) {
    favorite(List.of(id), favorite);
  }
}
