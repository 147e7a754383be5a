package gaze.storage.sql;

import gaze.domain.FileRole;
import gaze.domain.ItemState;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.MediaMetadata;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.impl.DSL;

/// The rows of a library's items, as their files make them.
final class ItemRows {
  private static final Template ITEM =
      Rows.into(
          Media.T,
          Media.ID,
          Media.OWNER_ID,
          Media.LIBRARY_ID,
          Media.KIND,
          Media.SORT_NAME,
          Media.BYTES,
          Media.CAPTURED,
          Media.BUCKET,
          Media.SIZE_DECODED,
          Media.LIVE,
          Media.FILE_COUNT,
          Media.FAVORITE,
          Media.STATE,
          Media.ADDED,
          Media.CHANGED,
          Media.REVISION);

  private final Tx tx;
  private final OwnerId owner;
  private final LibraryId library;
  private final ZoneId zone;
  private final Instant at;

  ItemRows(Tx tx, OwnerId owner, LibraryId library, ZoneId zone, Instant at) {
    this.tx = tx;
    this.owner = owner;
    this.library = library;
    this.zone = zone;
    this.at = at;
  }

  boolean exists(MediaId media) {
    return tx.sql().fetchExists(Media.T, Media.ID.eq(media).and(Media.OWNER_ID.eq(owner)));
  }

  void add(List<ItemAdded> added) {
    Rows media = mediaRows();
    Rows stages = StageRows.fresh(tx.sql());
    FileRows fileRows = new FileRows(tx.sql(), owner, library);
    Rows files = fileRows.rows();
    Additions additions = new Additions();
    for (ItemAdded item : added) {
      List<MediaFile> ordered = item.files().stream().sorted(MediaFile.MAIN_FIRST).toList();
      add(media, stages, additions, item.media(), item.kind(), Sum.of(ordered));
      for (int position = 0; position < ordered.size(); position++) {
        fileRows.add(files, additions, item.media(), ordered.get(position), position);
      }
    }
    media.insert();
    files.insert();
    stages.insert();
    additions.store(tx.sql(), owner, library);
  }

  /// A new item whose files come to it afterwards.
  void addBare(MediaId media, MediaKind kind) {
    Rows rows = mediaRows();
    Rows stages = StageRows.fresh(tx.sql());
    Additions additions = new Additions();
    add(rows, stages, additions, media, kind, Sum.NOTHING);
    rows.insert();
    stages.insert();
    additions.store(tx.sql(), owner, library);
  }

  private Rows mediaRows() {
    return new Rows(tx.sql(), ITEM);
  }

  private void add(
      Rows rows, Rows stages, Additions additions, MediaId media, MediaKind kind, Sum sum) {
    WallTime captured = WallTime.of(sum.modified(), zone);
    additions.item(kind, captured, sum.bytes());
    rows.add(
        media,
        owner,
        library,
        kind,
        sum.sortName(),
        sum.bytes(),
        captured.millis(),
        captured.bucket(),
        false,
        sum.live(),
        sum.files(),
        false,
        ItemState.PENDING,
        at,
        tx.now(),
        1L);
    Stage.of(kind).forEach(stage -> StageRows.addFresh(stages, additions, media, library, stage));
    tx.changes().created(owner, library, media);
  }

  /// Puts the files of an item in order and sums them up anew.
  ///
  /// @param files all it has
  void bringInLine(MediaId media, Collection<MediaFile> files) {
    List<MediaFile> ordered = files.stream().sorted(MediaFile.MAIN_FIRST).toList();
    for (int position = 0; position < ordered.size(); position++) {
      tx.sql()
          .update(Files.T)
          .set(Files.POSITION, position)
          .where(Files.ID.eq(ordered.get(position).id()), Files.POSITION.ne(position))
          .execute();
    }
    Sum sum = Sum.of(ordered);
    tx.sql()
        .update(Media.T)
        .set(Media.SORT_NAME, sum.sortName())
        .set(Media.BYTES, sum.bytes())
        .set(Media.LIVE, sum.live())
        .set(Media.FILE_COUNT, sum.files())
        .where(Media.ID.eq(media))
        .execute();
    WallTime captured = WallTime.of(sum.modified(), zone);
    tx.sql()
        .update(Media.T)
        .set(Media.CAPTURED, captured.millis())
        .set(Media.BUCKET, captured.bucket())
        .where(Media.ID.eq(media), Media.CAPTURED.ne(captured.millis()))
        .andNotExists(
            DSL.selectOne()
                .from(MediaMetadata.T)
                .where(MediaMetadata.MEDIA_ID.eq(media), MediaMetadata.CAPTURED.isNotNull()))
        .execute();
  }

  void remove(MediaId media) {
    tx.sql().deleteFrom(Media.T).where(Media.ID.eq(media), Media.OWNER_ID.eq(owner)).execute();
    tx.changes().deleted(owner, library, media);
  }

  /// What an item's row says of its files.
  private record Sum(String sortName, long bytes, Instant modified, boolean live, int files) {
    static final Sum NOTHING = new Sum("", 0, Instant.EPOCH, false, 0);

    /// @param ordered at least one, the main file first
    static Sum of(List<MediaFile> ordered) {
      MediaFile main = ordered.getFirst();
      return new Sum(
          main.name().toLowerCase(Locale.ROOT),
          ordered.stream().mapToLong(MediaFile::bytes).sum(),
          main.modified(),
          ordered.stream()
              .anyMatch(file -> file.role() == FileRole.LIVE_VIDEO || file.motion().isPresent()),
          ordered.size());
    }
  }
}
