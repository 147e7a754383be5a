package gaze.storage.sql;

import gaze.domain.Blob;
import gaze.domain.Frame;
import gaze.domain.FrameId;
import gaze.domain.Library;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.OwnerId;
import gaze.domain.PictureSize;
import gaze.storage.Catalog;
import gaze.storage.MediaListing;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import gaze.storage.ProblemListing;
import gaze.storage.sql.Tables.Blobs;
import gaze.storage.sql.Tables.Frames;
import gaze.storage.sql.Tables.Libraries;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/// The items of one owner as rows.
final class SqlCatalog implements Catalog {
  private final Database database;
  private final OwnerId owner;

  SqlCatalog(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public Optional<MediaItem> find(MediaId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<MediaItem> at(Path file) {
    return database.read(
        sql ->
            Place.of(sql, owner, file)
                .flatMap(place -> place.item(sql))
                .flatMap(id -> new Items(sql, owner).of(List.of(id)).stream().findFirst()));
  }

  @Override
  public List<MediaItem> findAll(Collection<MediaId> ids) {
    return database.read(sql -> new Items(sql, owner).of(ids));
  }

  @Override
  public Page<MediaItem> list(MediaListing listing, PageRequest page) {
    return database.read(
        sql -> {
          Page<MediaId> ids =
              switch (listing.sortBy()) {
                case DATE -> page(sql, listing, page, Media.CAPTURED);
                case SIZE -> page(sql, listing, page, Media.BYTES);
                case NAME -> page(sql, listing, page, Media.SORT_NAME);
                case ADDED -> page(sql, listing, page, Media.ADDED);
              };
          return new Page<>(new Items(sql, owner).of(ids.items()), ids.next());
        });
  }

  @Override
  public Page<MediaId> withProblem(ProblemListing listing, PageRequest page) {
    Keyset<Instant> newestChange = new Keyset<>(Media.CHANGED, Media.ID, false);
    Condition problem =
        Media.ID.in(
            DSL.select(Problems.MEDIA_ID)
                .from(Problems.T)
                .where(
                    listing.stage().map(Problems.AT_STAGE::eq).orElseGet(DSL::noCondition),
                    listing.kind().map(Problems.KIND::eq).orElseGet(DSL::noCondition)));
    return database.read(
        sql ->
            newestChange.page(
                sql.select(Media.ID, Media.CHANGED)
                    .from(Media.T)
                    .where(Media.OWNER_ID.eq(owner), problem)
                    .and(listing.library().map(Media.LIBRARY_ID::eq).orElseGet(DSL::noCondition)),
                page,
                Record2::value1));
  }

  private <T> Page<MediaId> page(
      DSLContext sql, MediaListing listing, PageRequest page, org.jooq.Field<T> key) {
    return new Keyset<>(key, Media.ID, listing.ascending())
        .page(
            sql.select(Media.ID, key).from(Media.T).where(matching(sql, listing)),
            page,
            Record2::value1);
  }

  private Condition matching(DSLContext sql, MediaListing listing) {
    return DSL.and(
        Media.OWNER_ID.eq(owner),
        listing.library().map(Media.LIBRARY_ID::eq).orElseGet(DSL::noCondition),
        listing.kind().map(Media.KIND::eq).orElseGet(DSL::noCondition),
        listing.favorite().map(Media.FAVORITE::eq).orElseGet(DSL::noCondition),
        listing
            .pathPrefix()
            .map(prefix -> below(sql, Path.of(prefix)))
            .orElseGet(DSL::noCondition));
  }

  private Condition below(DSLContext sql, Path prefix) {
    return Place.of(sql, owner, prefix)
        .map(place -> DSL.and(Media.LIBRARY_ID.eq(place.library().id()), place.holds(Media.ID)))
        .orElseGet(
            () ->
                Media.LIBRARY_ID.in(
                    SqlLibraries.fetch(sql, Libraries.OWNER_ID.eq(owner)).stream()
                        .filter(library -> library.root().startsWith(prefix))
                        .map(Library::id)
                        .toList()));
  }

  @Override
  public List<Frame> frames(MediaId id) {
    return database.read(sql -> frames(sql, Frames.MEDIA_ID.eq(id)));
  }

  @Override
  public Map<MediaId, NavigableMap<Duration, FrameId>> frameTimes(Collection<MediaId> videos) {
    return database.read(
        sql -> {
          Map<MediaId, NavigableMap<Duration, FrameId>> times = new HashMap<>();
          Chunks.of(
              videos,
              some ->
                  sql.select(Frames.MEDIA_ID, Frames.ID, Frames.AT)
                      .from(Frames.T)
                      .join(Media.T)
                      .on(Media.ID.eq(Frames.MEDIA_ID))
                      .where(Frames.MEDIA_ID.in(some), Media.OWNER_ID.eq(owner))
                      .forEach(
                          row ->
                              times
                                  .computeIfAbsent(row.get(Frames.MEDIA_ID), _ -> new TreeMap<>())
                                  .put(row.get(Frames.AT), row.get(Frames.ID))));
          return times;
        });
  }

  @Override
  public Optional<Frame> frame(FrameId id) {
    return database.read(sql -> frames(sql, Frames.ID.eq(id)).stream().findFirst());
  }

  private List<Frame> frames(DSLContext sql, Condition which) {
    return sql.select(
            Frames.ID, Frames.AT, Frames.WIDTH, Frames.HEIGHT, Blobs.KEY, Blobs.MIME, Blobs.BYTES)
        .from(Frames.T)
        .join(Blobs.T)
        .on(Blobs.KEY.eq(Frames.BLOB_KEY))
        .join(Media.T)
        .on(Media.ID.eq(Frames.MEDIA_ID))
        .where(which, Media.OWNER_ID.eq(owner))
        .orderBy(Frames.AT, Frames.ID)
        .fetch(SqlCatalog::frame);
  }

  private static Frame frame(Record row) {
    return new Frame(
        row.get(Frames.ID),
        row.get(Frames.AT),
        new PictureSize(row.get(Frames.WIDTH), row.get(Frames.HEIGHT)),
        new Blob(row.get(Blobs.KEY), row.get(Blobs.MIME), row.get(Blobs.BYTES)));
  }

  @Override
  public Path locate(MediaItem item, MediaFile file) {
    return database.read(
        sql ->
            sql.select(Libraries.ROOT)
                .from(Libraries.T)
                .where(Libraries.ID.eq(item.library()), Libraries.OWNER_ID.eq(owner))
                .fetchSingle()
                .value1()
                .resolve(file.path()));
  }

  @Override
  public List<MediaId> favorite(Collection<MediaId> ids, boolean favorite) {
    return database.write(
        tx -> {
          List<MediaId> changed = new ArrayList<>();
          for (MediaId id : ids) {
            tx.sql()
                .update(Media.T)
                .set(Media.FAVORITE_CHOSEN, true)
                .where(Media.ID.eq(id), Media.OWNER_ID.eq(owner), Media.FAVORITE_CHOSEN.isFalse())
                .execute();
            tx.sql()
                .update(Media.T)
                .set(Media.FAVORITE, favorite)
                .where(Media.ID.eq(id), Media.OWNER_ID.eq(owner), Media.FAVORITE.ne(favorite))
                .returning(Media.LIBRARY_ID)
                .fetch()
                .forEach(
                    row -> {
                      tx.changes().updated(owner, row.get(Media.LIBRARY_ID), id);
                      changed.add(id);
                    });
          }
          return List.copyOf(changed);
        });
  }
}
