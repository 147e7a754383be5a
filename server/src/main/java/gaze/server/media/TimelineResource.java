package gaze.server.media;

import gaze.contract.api.TimelineApi;
import gaze.contract.wire.MediaKind;
import gaze.contract.wire.Timeline;
import gaze.contract.wire.TimelineBucket;
import gaze.contract.wire.TimelineColumns;
import gaze.contract.wire.TimelineOrder;
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
import gaze.storage.SizeStep;
import gaze.storage.Timeline.Cell;
import gaze.storage.Timeline.Filter;
import gaze.storage.Timeline.Order;
import gaze.storage.Timeline.Span;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The library by month or by size.
public final class TimelineResource implements TimelineApi {
  private static final int DEFAULT_LIMIT = 5000;
  private static final int MOST = 10_000;

  private static final int MOVES = 1;
  private static final int SEVERAL_FILES = 2;
  private static final int FAILED = 8;
  private static final int PENDING = 16;

  private final Engine engine;

  TimelineResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Timeline timeline(
      Optional<TimelineOrder> order, Optional<UUID> libraryId, Optional<MediaKind> kind) {
    List<TimelineBucket> buckets =
        timeline().buckets(order(order), filter(libraryId, kind)).stream()
            .map(bucket -> new TimelineBucket(name(bucket.span()), bucket.count()))
            .toList();
    return new Timeline(buckets, buckets.stream().mapToLong(TimelineBucket::count).sum());
  }

  @Override
  public TimelineColumns timelineBucket(
      String bucket,
      Optional<TimelineOrder> order,
      Optional<UUID> libraryId,
      Optional<MediaKind> kind,
      Optional<String> cursor,
      Optional<Long> offset,
      Optional<Integer> limit) {
    Order by = order(order);
    Span span = span(bucket, by);
    Filter filter = filter(libraryId, kind);
    int most = Paging.limit(limit, DEFAULT_LIMIT, MOST);
    long leftOut = leftOut(offset, cursor);
    Optional<Cursor> next =
        leftOut > 0 ? timeline().cursor(span, by, filter, leftOut) : cursor.map(Cursor::new);
    List<Cell> cells = new ArrayList<>();
    if (leftOut > 0 && next.isEmpty()) {
      return columns(bucket, cells, next);
    }
    do {
      int wanted = Math.min(PageRequest.MAX_LIMIT, most - cells.size());
      Page<Cell> page =
          Paging.read(
              new PageRequest(next, wanted), asked -> timeline().cells(span, by, filter, asked));
      cells.addAll(page.items());
      next = page.next();
    } while (next.isPresent() && cells.size() < most);
    return columns(bucket, cells, next);
  }

  private static long leftOut(Optional<Long> offset, Optional<String> cursor) {
    if (offset.isPresent() && cursor.isPresent()) {
      throw Refusal.at(
          "offset", RefusalCode.INVALID_REQUEST, "Need a cursor or an offset, not both.");
    }
    long leftOut = offset.orElse(0L);
    if (leftOut < 0) {
      throw Refusal.at(
          "offset", RefusalCode.INVALID_REQUEST, "Need 0 or more, got " + leftOut + ".");
    }
    return leftOut;
  }

  private gaze.storage.Timeline timeline() {
    EngineParts parts = engine.parts();
    return parts.storage().timeline(parts.owner());
  }

  private static Filter filter(Optional<UUID> libraryId, Optional<MediaKind> kind) {
    return new Filter(libraryId.map(LibraryId::new), kind.map(Wire::kind));
  }

  private static Order order(Optional<TimelineOrder> order) {
    return order.map(by -> Wire.same(Order.class, by)).orElse(Order.NEWEST);
  }

  private static String name(Span span) {
    return switch (span) {
      case Span.Month(var month) -> month.toString();
      case Span.Sizes(var step) -> Long.toString(step.least());
    };
  }

  private static Span span(String bucket, Order order) {
    try {
      return order.byDate()
          ? new Span.Month(YearMonth.parse(bucket))
          : new Span.Sizes(new SizeStep(Long.parseLong(bucket)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      String needed = order.byDate() ? "a month like 2024-07" : "a number of bytes like 5000000";
      throw Refusal.at(
          "bucket", RefusalCode.INVALID_REQUEST, "Need " + needed + ", got " + bucket + ".");
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
        .place(column(cells, cell -> cell.place().orElse("")))
        .favorite(column(cells, Cell::favorite))
        .files(column(cells, Cell::files))
        .bytes(column(cells, Cell::bytes))
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
    int state =
        switch (cell.state()) {
          case DONE -> 0;
          case FAILED -> FAILED;
          case PENDING -> PENDING;
        };
    return (cell.live() ? MOVES : 0) + (cell.files() > 1 ? SEVERAL_FILES : 0) + state;
  }
}
