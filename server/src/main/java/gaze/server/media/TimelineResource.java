package gaze.server.media;

import gaze.contract.api.TimelineApi;
import gaze.contract.wire.MediaKind;
import gaze.contract.wire.Timeline;
import gaze.contract.wire.TimelineBucket;
import gaze.contract.wire.TimelineColumns;
import gaze.domain.LibraryId;
import gaze.domain.PictureSize;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Paging;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.Wire;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Timeline.Cell;
import gaze.storage.Timeline.Filter;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The library by month.
public final class TimelineResource implements TimelineApi {
  private static final int DEFAULT_LIMIT = 5000;
  private static final int MOST = 10_000;

  private static final int MOVES = 1;
  private static final int SEVERAL_FILES = 2;

  private final Engine engine;

  TimelineResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Timeline timeline(Optional<UUID> libraryId, Optional<MediaKind> kind) {
    List<TimelineBucket> buckets =
        timeline().buckets(filter(libraryId, kind)).stream()
            .map(bucket -> new TimelineBucket(bucket.month().toString(), bucket.count()))
            .toList();
    return new Timeline(buckets, buckets.stream().mapToLong(TimelineBucket::count).sum());
  }

  @Override
  public TimelineColumns timelineBucket(
      String bucket,
      Optional<UUID> libraryId,
      Optional<MediaKind> kind,
      Optional<String> cursor,
      Optional<Integer> limit) {
    YearMonth month = month(bucket);
    Filter filter = filter(libraryId, kind);
    int most = Paging.limit(limit, DEFAULT_LIMIT, MOST);
    List<Cell> cells = new ArrayList<>();
    Optional<Cursor> next = cursor.map(Cursor::new);
    do {
      int wanted = Math.min(PageRequest.MAX_LIMIT, most - cells.size());
      Page<Cell> page =
          Paging.read(
              new PageRequest(next, wanted), asked -> timeline().cells(month, filter, asked));
      cells.addAll(page.items());
      next = page.next();
    } while (next.isPresent() && cells.size() < most);
    return columns(bucket, cells, next);
  }

  private gaze.storage.Timeline timeline() {
    EngineParts parts = engine.parts();
    return parts.storage().timeline(parts.owner());
  }

  private static Filter filter(Optional<UUID> libraryId, Optional<MediaKind> kind) {
    return new Filter(libraryId.map(LibraryId::new), kind.map(Wire::kind));
  }

  private static YearMonth month(String bucket) {
    try {
      return YearMonth.parse(bucket);
    } catch (DateTimeParseException e) {
      throw Refusal.at(
          "bucket", RefusalCode.INVALID_REQUEST, "Need a month like 2024-07, got " + bucket + ".");
    }
  }

  private static TimelineColumns columns(String bucket, List<Cell> cells, Optional<Cursor> next) {
    return TimelineColumns.builder()
        .bucket(bucket)
        .id(column(cells, cell -> cell.id().value()))
        .kind(column(cells, cell -> Wire.kind(cell.kind())))
        .ratio(column(cells, cell -> cell.size().map(TimelineResource::ratio).orElse(1.0)))
        .capturedAt(column(cells, Cell::captured))
        .durationMs(column(cells, cell -> cell.duration().map(Duration::toMillis).orElse(0L)))
        .placeholder(column(cells, cell -> cell.placeholder().orElse("")))
        .favorite(column(cells, Cell::favorite))
        .flags(column(cells, TimelineResource::flags))
        .nextCursor(next.map(Cursor::value))
        .build();
  }

  private static <T> List<T> column(List<Cell> cells, Function<Cell, T> value) {
    return cells.stream().map(value).toList();
  }

  private static double ratio(PictureSize size) {
    return Math.round(1000.0 * size.width() / size.height()) / 1000.0;
  }

  private static int flags(Cell cell) {
    return (cell.live() ? MOVES : 0) + (cell.files() > 1 ? SEVERAL_FILES : 0);
  }
}
