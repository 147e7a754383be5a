package gaze.storage.sql;

import gaze.domain.LibraryId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.storage.sql.Tables.Buckets;
import gaze.storage.sql.Tables.Counts;
import gaze.storage.sql.Tables.Grains;
import gaze.storage.sql.Tables.StageCounts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// What one batch adds to a library, summed up and then added to the counters. (Triggers keep them
/// when rows change or go.)
final class Additions {
  private record Month(MediaKind kind, int bucket) {}

  private record GrainOf(MediaKind kind, Grain.Scale scale, long grain) {}

  private final Map<Month, Long> months = new HashMap<>();
  private final Map<GrainOf, Long> grains = new HashMap<>();
  private final Map<Stage, Long> queued = new EnumMap<>(Stage.class);
  private long files;
  private long bytes;
  private long items;

  void file(long bytes) {
    this.files++;
    this.bytes += bytes;
  }

  /// An item that is pending.
  void item(MediaKind kind, WallTime captured, long size) {
    items++;
    months.merge(new Month(kind, captured.bucket()), 1L, Long::sum);
    long day = Grain.ofDay(captured.millis());
    grains.merge(new GrainOf(kind, Grain.Scale.DATE, day), 1L, Long::sum);
    grains.merge(new GrainOf(kind, Grain.Scale.SIZE, Grain.ofBytes(size)), 1L, Long::sum);
  }

  void queued(Stage stage) {
    queued.merge(stage, 1L, Long::sum);
  }

  void store(DSLContext sql, OwnerId owner, LibraryId library) {
    if (files > 0 || items > 0) {
      sql.update(Counts.T)
          .set(Counts.FILES, Counts.FILES.plus(files))
          .set(Counts.BYTES, Counts.BYTES.plus(bytes))
          .set(Counts.ITEMS, Counts.ITEMS.plus(items))
          .set(Counts.PENDING, Counts.PENDING.plus(items))
          .where(Counts.LIBRARY_ID.eq(library))
          .execute();
    }
    months.forEach(
        (month, more) ->
            sql.insertInto(Buckets.T)
                .set(Buckets.OWNER_ID, owner)
                .set(Buckets.LIBRARY_ID, library)
                .set(Buckets.KIND, month.kind())
                .set(Buckets.BUCKET, month.bucket())
                .set(Buckets.ITEMS, more)
                .onConflict(Buckets.OWNER_ID, Buckets.LIBRARY_ID, Buckets.KIND, Buckets.BUCKET)
                .doUpdate()
                .set(Buckets.ITEMS, Buckets.ITEMS.plus(more))
                .execute());
    grains.forEach(
        (grain, more) ->
            sql.insertInto(Grains.T)
                .set(Grains.OWNER_ID, owner)
                .set(Grains.SCALE, grain.scale().word())
                .set(Grains.GRAIN, grain.grain())
                .set(Grains.LIBRARY_ID, library)
                .set(Grains.KIND, grain.kind())
                .set(Grains.ITEMS, more)
                .onConflict(
                    Grains.OWNER_ID, Grains.SCALE, Grains.GRAIN, Grains.LIBRARY_ID, Grains.KIND)
                .doUpdate()
                .set(Grains.ITEMS, Grains.ITEMS.plus(more))
                .execute());
    queued.forEach(
        (stage, more) ->
            sql.insertInto(StageCounts.T)
                .set(StageCounts.LIBRARY_ID, library)
                .set(StageCounts.STAGE, stage)
                .set(StageCounts.STATE, StateName.QUEUED)
                .set(StageCounts.ITEMS, more)
                .onConflict(StageCounts.LIBRARY_ID, StageCounts.STAGE, StageCounts.STATE)
                .doUpdate()
                .set(StageCounts.ITEMS, StageCounts.ITEMS.plus(more))
                .execute());
  }
}
