package gaze.storage;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.PictureSize;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The items of one owner by the month in which they were taken, counts kept up to date with every
/// change.
public interface Timeline {
  /// @param library only this library
  /// @param kind only this kind
  record Filter(Optional<LibraryId> library, Optional<MediaKind> kind) {
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
  }

  record Bucket(YearMonth month, long count) {}

  /// What a grid needs of an item before its picture arrives.
  ///
  /// @param placeholder a BlurHash
  record Cell(
      MediaId id,
      MediaKind kind,
      LocalDateTime captured,
      Optional<PictureSize> size,
      Optional<Duration> duration,
      Optional<String> placeholder,
      boolean favorite,
      boolean live,
      int files) {}

  /// Newest month first.
  List<Bucket> buckets(Filter filter);

  /// One month, newest first, by pages (a month may hold 50 000 items).
  Page<Cell> cells(YearMonth month, Filter filter, PageRequest page);
}
