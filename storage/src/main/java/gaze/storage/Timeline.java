package gaze.storage;

import gaze.domain.ItemState;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.PictureSize;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The items of one owner in an order that has landmarks: by the month in which they were taken, or
/// by their size. Counts are kept up to date with every change.
public interface Timeline {
  enum Order {
    NEWEST(true, false),
    OLDEST(true, true),
    LARGEST(false, false),
    SMALLEST(false, true);

    private final boolean byDate;
    private final boolean ascending;

    Order(boolean byDate, boolean ascending) {
      this.byDate = byDate;
      this.ascending = ascending;
    }

    /// By date, else by size.
    public boolean byDate() {
      return byDate;
    }

    public boolean ascending() {
      return ascending;
    }
  }

  /// @param library only this library
  /// @param kind only this kind
  record Filter(Optional<LibraryId> library, Optional<MediaKind> kind) {
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
  }

  /// What the items of a bucket have in common.
  sealed interface Span {
    record Month(YearMonth month) implements Span {}

    record Sizes(SizeStep step) implements Span {}

    /// Whether an order goes through spans of this kind.
    default boolean isOf(Order order) {
      return switch (this) {
        case Month _ -> order.byDate();
        case Sizes _ -> !order.byDate();
      };
    }
  }

  record Bucket(Span span, long count) {}

  /// What a grid needs of an item before its picture arrives.
  ///
  /// @param placeholder a BlurHash
  /// @param place the town's name
  /// @param bytes of all its files
  record Cell(
      MediaId id,
      MediaKind kind,
      LocalDateTime captured,
      Optional<PictureSize> size,
      Optional<Duration> duration,
      Optional<String> placeholder,
      Optional<String> place,
      boolean favorite,
      boolean live,
      int files,
      long bytes,
      ItemState state) {}

  /// Those that hold an item, in the order's own order.
  List<Bucket> buckets(Order order, Filter filter);

  /// One bucket by pages (it may hold 50 000 items, or all).
  ///
  /// @param span of the order's kind
  Page<Cell> cells(Span span, Order order, Filter filter, PageRequest page);

  /// Where a page begins that leaves out so many cells of a bucket; empty where it has no more.
  ///
  /// @param leftOut at least one
  Optional<Cursor> cursor(Span span, Order order, Filter filter, long leftOut);
}
