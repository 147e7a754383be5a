package gaze.storage.sql;

import gaze.domain.FileId;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.storage.FileChange;
import gaze.storage.FileChange.FileAdded;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileDeleted;
import gaze.storage.FileChange.FileMoved;
import gaze.storage.FileChange.FileRenamed;
import gaze.storage.FileChange.FileTouched;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.FileChange.ItemSplit;
import gaze.storage.FileChange.KindChanged;
import gaze.storage.FileChange.Member;
import gaze.storage.sql.Tables.Libraries;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Applies one batch of changes to the files of a library. The order within a batch does not
/// matter: what goes away goes first and renamed files step aside, so that every path is free for
/// whoever takes it; at the end each item that was touched is brought in line with the files it
/// has.
final class FileChanges {
  private final Tx tx;
  private final DSLContext sql;
  private final OwnerId owner;
  private final LibraryId library;
  private final Instant at;

  FileChanges(Tx tx, OwnerId owner, LibraryId library, Instant at) {
    this.tx = tx;
    this.sql = tx.sql();
    this.owner = owner;
    this.library = library;
    this.at = at;
  }

  void apply(Collection<FileChange> changes) {
    Optional<ZoneId> zone = zone();
    if (zone.isEmpty()) {
      return;
    }
    Batch batch = Batch.of(changes);
    FileRows rows = new FileRows(sql, owner, library);
    ItemRows items = new ItemRows(tx, owner, library, zone.get(), at);
    Map<FileId, FileRows.Known> known = rows.find(batch.files());
    TouchedItems touched = new TouchedItems(tx, items, batch.media(known));

    rows.delete(batch.deleted().stream().filter(known::containsKey).toList());
    rows.stepAside(batch.renamed().stream().map(FileRenamed::file).toList());
    items.add(batch.added());
    batch.split().forEach(split -> split(split, items, rows, known, touched));
    rows.add(batch.joined().stream().filter(joined -> items.exists(joined.media())).toList());
    batch.moved().stream()
        .filter(moved -> known.containsKey(moved.file()) && items.exists(moved.to()))
        .forEach(moved -> rows.move(moved.file(), moved.to(), moved.role()));
    batch.renamed().forEach(rows::rename);
    batch.changed().forEach(rows::change);
    batch.touched().forEach(rows::touch);
    touched.settle(batch, known);
  }

  private void split(
      ItemSplit split,
      ItemRows items,
      FileRows rows,
      Map<FileId, FileRows.Known> known,
      TouchedItems touched) {
    List<Member> members =
        split.files().stream().filter(member -> known.containsKey(member.file())).toList();
    if (!members.isEmpty()) {
      items.addBare(split.media(), split.kind());
      members.forEach(member -> rows.move(member.file(), split.media(), member.role()));
      touched.isNew(split.media());
    }
  }

  /// Where the library's pictures are assumed to be taken; empty when there is no such library.
  private Optional<ZoneId> zone() {
    return sql.select(Libraries.ZONE)
        .from(Libraries.T)
        .where(Libraries.ID.eq(library), Libraries.OWNER_ID.eq(owner), Libraries.REMOVING.isFalse())
        .fetchOptional(row -> Optional.ofNullable(row.value1()).orElseGet(ZoneId::systemDefault));
  }

  /// The changes by kind.
  record Batch(
      List<ItemAdded> added,
      List<ItemSplit> split,
      List<KindChanged> kinds,
      List<FileAdded> joined,
      List<FileChanged> changed,
      List<FileTouched> touched,
      List<FileRenamed> renamed,
      List<FileId> deleted,
      List<FileMoved> moved) {

    static Batch of(Collection<FileChange> changes) {
      return new Batch(
          only(changes, ItemAdded.class),
          only(changes, ItemSplit.class),
          only(changes, KindChanged.class),
          only(changes, FileAdded.class),
          only(changes, FileChanged.class),
          only(changes, FileTouched.class),
          only(changes, FileRenamed.class),
          only(changes, FileDeleted.class).stream().map(FileDeleted::file).toList(),
          only(changes, FileMoved.class));
    }

    private static <T> List<T> only(Collection<FileChange> changes, Class<T> type) {
      return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Every stored file that a change speaks of.
    Set<FileId> files() {
      Set<FileId> files = new HashSet<>(deleted);
      changed.forEach(change -> files.add(change.file()));
      touched.forEach(change -> files.add(change.file()));
      renamed.forEach(change -> files.add(change.file()));
      moved.forEach(change -> files.add(change.file()));
      split.forEach(change -> change.files().forEach(member -> files.add(member.file())));
      return files;
    }

    /// Every item that may be another afterwards; a touched file changes nothing of its item.
    Set<MediaId> media(Map<FileId, FileRows.Known> known) {
      Set<FileId> files = new HashSet<>(files());
      touched.forEach(change -> files.remove(change.file()));
      Set<MediaId> media = new HashSet<>();
      Stream.of(
              files.stream()
                  .flatMap(file -> Optional.ofNullable(known.get(file)).stream())
                  .map(FileRows.Known::media),
              joined.stream().map(FileAdded::media),
              moved.stream().map(FileMoved::to),
              kinds.stream().map(KindChanged::media))
          .flatMap(items -> items)
          .forEach(media::add);
      return media;
    }
  }
}
