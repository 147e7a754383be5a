package gaze.storage.sql;

import gaze.domain.OwnerId;
import gaze.domain.PictureSize;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.Timeline;
import gaze.storage.sql.Tables.Buckets;
import gaze.storage.sql.Tables.Media;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The timeline on counters that triggers keep, and on the index by capture time.
final class SqlTimeline implements Timeline {
  private static final Keyset<Long> NEWEST_FIRST = new Keyset<>(Media.CAPTURED, Media.ID, false);

  private final Database database;
  private final OwnerId owner;

  SqlTimeline(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public List<Bucket> buckets(Filter filter) {
    return database.read(
        sql ->
            sql.select(Buckets.BUCKET, DSL.sum(Buckets.ITEMS))
                .from(Buckets.T)
                .where(
                    Buckets.OWNER_ID.eq(owner),
                    Buckets.ITEMS.gt(0L),
                    filter.library().map(Buckets.LIBRARY_ID::eq).orElseGet(DSL::noCondition),
                    filter.kind().map(Buckets.KIND::eq).orElseGet(DSL::noCondition))
                .groupBy(Buckets.BUCKET)
                .orderBy(Buckets.BUCKET.desc())
                .fetch(
                    row ->
                        new Bucket(WallTime.monthOf(row.value1()), row.value2().longValueExact())));
  }

  @Override
  public Page<Cell> cells(YearMonth month, Filter filter, PageRequest page) {
    Condition within =
        Media.OWNER_ID
            .eq(owner)
            .and(filter.library().map(Media.LIBRARY_ID::eq).orElseGet(DSL::noCondition))
            .and(filter.kind().map(Media.KIND::eq).orElseGet(DSL::noCondition))
            .and(Media.CAPTURED.ge(WallTime.millisOf(month.atDay(1).atStartOfDay())))
            .and(Media.CAPTURED.lt(WallTime.millisOf(month.plusMonths(1).atDay(1).atStartOfDay())));
    return database.read(
        sql ->
            NEWEST_FIRST.page(
                sql.select(
                        Media.ID,
                        Media.KIND,
                        Media.CAPTURED,
                        Media.WIDTH,
                        Media.HEIGHT,
                        Media.DURATION,
                        Media.PLACEHOLDER,
                        Media.FAVORITE,
                        Media.LIVE,
                        Media.FILE_COUNT)
                    .from(Media.T)
                    .where(within),
                page,
                SqlTimeline::cell));
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
        row.get(Media.FAVORITE),
        row.get(Media.LIVE),
        row.get(Media.FILE_COUNT));
  }
}
