package gaze.storage.sql;

import static org.jooq.impl.DSL.sum;

import gaze.domain.OwnerId;
import gaze.domain.PictureSize;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.SizeStep;
import gaze.storage.Timeline;
import gaze.storage.sql.Tables.Buckets;
import gaze.storage.sql.Tables.Grains;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.MediaMetadata;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// The timeline on counters that triggers keep, and on the indexes by capture time and by size.
final class SqlTimeline implements Timeline {
  private final Database database;
  private final OwnerId owner;

  SqlTimeline(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public List<Bucket> buckets(Order order, Filter filter) {
    return order.byDate() ? months(order, filter) : sizes(order, filter);
  }

  private List<Bucket> months(Order order, Filter filter) {
    return database.read(
        sql ->
            sql.select(Buckets.BUCKET, sum(Buckets.ITEMS))
                .from(Buckets.T)
                .where(
                    Buckets.OWNER_ID.eq(owner),
                    Buckets.ITEMS.gt(0L),
                    filter.library().map(Buckets.LIBRARY_ID::eq).orElseGet(DSL::noCondition),
                    filter.kind().map(Buckets.KIND::eq).orElseGet(DSL::noCondition))
                .groupBy(Buckets.BUCKET)
                .orderBy(order.ascending() ? Buckets.BUCKET.asc() : Buckets.BUCKET.desc())
                .fetch(
                    row ->
                        new Bucket(
                            new Span.Month(WallTime.monthOf(row.value1())),
                            row.value2().longValueExact())));
  }

  private List<Bucket> sizes(Order order, Filter filter) {
    Map<SizeStep, Long> steps = new LinkedHashMap<>();
    database
        .read(sql -> grains(sql, order, filter, DSL.noCondition()))
        .forEach(
            row ->
                steps.merge(
                    Grain.stepOf(row.get(Grains.GRAIN)),
                    row.get(1, BigDecimal.class).longValueExact(),
                    Long::sum));
    return steps.entrySet().stream()
        .map(step -> new Bucket(new Span.Sizes(step.getKey()), step.getValue()))
        .toList();
  }

  /// Grains with their counts, in the order's own order.
  private Result<? extends Record> grains(
      DSLContext sql, Order order, Filter filter, Condition within) {
    return sql.select(Grains.GRAIN, sum(Grains.ITEMS))
        .from(Grains.T)
        .where(
            Grains.OWNER_ID.eq(owner),
            Grains.SCALE.eq(Grain.Scale.of(order).word()),
            within,
            Grains.ITEMS.gt(0L),
            filter.library().map(Grains.LIBRARY_ID::eq).orElseGet(DSL::noCondition),
            filter.kind().map(Grains.KIND::eq).orElseGet(DSL::noCondition))
        .groupBy(Grains.GRAIN)
        .orderBy(order.ascending() ? Grains.GRAIN.asc() : Grains.GRAIN.desc())
        .fetch();
  }

  @Override
  public Page<Cell> cells(Span span, Order order, Filter filter, PageRequest page) {
    Keyset<Long> keyset = keyset(order);
    Condition within =
        of(filter).and(ahead(keyset, Grain.keysOf(ofOrder(span, order)), page.after()));
    return database.read(
        sql ->
            keyset.page(
                sql.select(
                        Media.ID,
                        Media.KIND,
                        Media.CAPTURED,
                        Media.WIDTH,
                        Media.HEIGHT,
                        Media.DURATION,
                        Media.PLACEHOLDER,
                        MediaMetadata.PLACE,
                        Media.FAVORITE,
                        Media.LIVE,
                        Media.FILE_COUNT,
                        Media.BYTES,
                        Media.STATE)
                    .from(Media.T)
                    .leftJoin(MediaMetadata.T)
                    .on(MediaMetadata.MEDIA_ID.eq(Media.ID))
                    .where(within),
                page,
                SqlTimeline::cell));
  }

  @Override
  public Optional<Cursor> cursor(Span span, Order order, Filter filter, long leftOut) {
    if (leftOut < 1) {
      throw new IllegalArgumentException("need to leave out one cell at least, got " + leftOut);
    }
    Grain bucket = Grain.grainsOf(ofOrder(span, order));
    Condition grainsWithin = Grains.GRAIN.ge(bucket.from()).and(Grains.GRAIN.lt(bucket.to()));
    return database.read(
        sql -> {
          long before = leftOut - 1;
          for (Record grain : grains(sql, order, filter, grainsWithin)) {
            long items = grain.get(1, BigDecimal.class).longValueExact();
            if (before < items) {
              return cursorWithin(sql, grain.get(Grains.GRAIN), order, filter, before);
            }
            before -= items;
          }
          return Optional.empty();
        });
  }

  private Optional<Cursor> cursorWithin(
      DSLContext sql, long grain, Order order, Filter filter, long before) {
    Keyset<Long> keyset = keyset(order);
    Grain keys = Grain.keysOf(Grain.Scale.of(order), grain);
    return keyset.cursor(
        sql.select(keyset.key(), keyset.id())
            .from(Media.T)
            .where(of(filter))
            .and(ahead(keyset, keys, Optional.empty())),
        before);
  }

  private static Span ofOrder(Span span, Order order) {
    if (!span.isOf(order)) {
      throw new IllegalArgumentException("the order " + order + " has no bucket " + span);
    }
    return span;
  }

  private static Keyset<Long> keyset(Order order) {
    return new Keyset<>(order.byDate() ? Media.CAPTURED : Media.BYTES, Media.ID, order.ascending());
  }

  private Condition of(Filter filter) {
    return Media.OWNER_ID
        .eq(owner)
        .and(filter.library().map(Media.LIBRARY_ID::eq).orElseGet(DSL::noCondition))
        .and(filter.kind().map(Media.KIND::eq).orElseGet(DSL::noCondition));
  }

  /// What of these keys is still to come. Behind a cursor only the far end is named: given both the
  /// near end and the cursor, SQLite walks the index from the near end.
  private static Condition ahead(Keyset<Long> keyset, Grain keys, Optional<Cursor> after) {
    Condition from = keyset.key().ge(keys.from());
    Condition to = keyset.key().lt(keys.to());
    if (after.isEmpty()) {
      return from.and(to);
    }
    if (!keys.contains(keyset.keyOf(after.get()))) {
      throw new IllegalArgumentException(
          "the cursor is not of this bucket: " + after.get().value());
    }
    return keyset.ascending() ? to : from;
  }

  private static Cell cell(Record row) {
    return new Cell(
        row.get(Media.ID),
        row.get(Media.KIND),
        WallTime.ofMillis(row.get(Media.CAPTURED)),
        Optional.ofNullable(row.get(Media.WIDTH))
            .map(width -> new PictureSize(width, row.get(Media.HEIGHT))),
        Optional.ofNullable(row.get(Media.DURATION)),
        Optional.ofNullable(row.get(Media.PLACEHOLDER)),
        Optional.ofNullable(row.get(MediaMetadata.PLACE)),
        row.get(Media.FAVORITE),
        row.get(Media.LIVE),
        row.get(Media.FILE_COUNT),
        row.get(Media.BYTES),
        row.get(Media.STATE));
  }
}
