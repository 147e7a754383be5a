package gaze.storage.sql;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import gaze.domain.DominantColor;
import gaze.domain.FileFacts;
import gaze.domain.Fingerprint;
import gaze.domain.Looks;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaItem;
import gaze.domain.MotionPart;
import gaze.domain.OwnerId;
import gaze.domain.Seen;
import gaze.storage.sql.Tables.Blobs;
import gaze.storage.sql.Tables.Colors;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Keywords;
import gaze.storage.sql.Tables.Media;
import gaze.storage.sql.Tables.MediaMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/// Whole items, put together from their rows: one query per table for as many items as there are.
final class Items {
  private final DSLContext sql;
  private final OwnerId owner;

  Items(DSLContext sql, OwnerId owner) {
    this.sql = sql;
    this.owner = owner;
  }

  /// Those that exist, in the order asked for.
  List<MediaItem> of(Collection<MediaId> ids) {
    Map<MediaId, MediaItem> found = new HashMap<>();
    Chunks.of(ids, some -> read(some, found));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private void read(List<MediaId> some, Map<MediaId, MediaItem> found) {
    Map<MediaId, List<Record>> files = new HashMap<>();
    sql.select()
        .from(Files.T)
        .where(Files.MEDIA_ID.in(some), Files.OWNER_ID.eq(owner))
        .orderBy(Files.MEDIA_ID, Files.POSITION)
        .forEach(
            row -> files.computeIfAbsent(row.get(Files.MEDIA_ID), _ -> new ArrayList<>()).add(row));
    Map<MediaId, List<String>> keywords =
        sql.select(Keywords.MEDIA_ID, Keywords.KEYWORD)
            .from(Keywords.T)
            .where(Keywords.MEDIA_ID.in(some))
            .orderBy(Keywords.MEDIA_ID, Keywords.POSITION)
            .fetchGroups(Keywords.MEDIA_ID, Keywords.KEYWORD);
    Map<MediaId, List<DominantColor>> colors =
        sql.select(Colors.MEDIA_ID, Colors.RGB, Colors.SHARE)
            .from(Colors.T)
            .where(Colors.MEDIA_ID.in(some))
            .orderBy(Colors.MEDIA_ID, Colors.POSITION)
            .fetchGroups(row -> row.value1(), row -> new DominantColor(row.value2(), row.value3()));
    Map<MediaId, Seen> seen = SeenRows.of(sql, some);
    Map<MediaId, StageRows.Stored> stages = StageRows.of(sql, some);
    Map<MediaId, List<MediaId>> twins = twins(files.values());
    Result<Record> rows =
        sql.select()
            .from(Media.T)
            .leftJoin(MediaMetadata.T)
            .on(MediaMetadata.MEDIA_ID.eq(Media.ID))
            .where(Media.ID.in(some), Media.OWNER_ID.eq(owner))
            .fetch();
    Map<BlobKey, Blob> blobs = blobs(rows);
    for (Record row : rows) {
      MediaId id = row.get(Media.ID);
      List<Record> own = files.getOrDefault(id, List.of());
      List<MediaFile> listed = own.stream().map(Items::file).toList();
      found.put(
          id,
          new MediaItem(
              id,
              row.get(Media.LIBRARY_ID),
              row.get(Media.KIND),
              listed,
              MetadataRow.metadata(
                  row, listed, keywords.getOrDefault(id, List.of()), identifier(own)),
              looks(row, blobs, colors.getOrDefault(id, List.of())),
              seen.getOrDefault(id, Seen.NOTHING),
              stages.getOrDefault(id, StageRows.Stored.NOTHING).states(),
              twins.getOrDefault(id, List.of()),
              row.get(Media.FAVORITE),
              row.get(Media.ADDED),
              row.get(Media.REVISION)));
    }
  }

  private static Optional<String> identifier(List<Record> files) {
    return files.stream()
        .flatMap(file -> Optional.ofNullable(file.get(Files.CONTENT_IDENTIFIER)).stream())
        .findFirst();
  }

  /// The other items whose main file has the same full hash.
  private Map<MediaId, List<MediaId>> twins(Collection<List<Record>> files) {
    Map<String, List<MediaId>> bySha1 = new HashMap<>();
    Set<Fingerprint> fingerprints = new HashSet<>();
    for (List<Record> own : files) {
      String sha1 = own.getFirst().get(Files.SHA1);
      if (sha1 != null) {
        bySha1.computeIfAbsent(sha1, _ -> new ArrayList<>());
        fingerprints.add(own.getFirst().get(Files.FINGERPRINT));
      }
    }
    if (bySha1.isEmpty()) {
      return Map.of();
    }
    sql.select(Files.SHA1, Files.MEDIA_ID)
        .from(Files.T)
        .where(
            Files.OWNER_ID.eq(owner),
            Files.FINGERPRINT.in(fingerprints),
            Files.POSITION.eq(0),
            Files.SHA1.in(bySha1.keySet()))
        .orderBy(Files.MEDIA_ID)
        .forEach(row -> bySha1.getOrDefault(row.value1(), List.of()).add(row.value2()));
    Map<MediaId, List<MediaId>> twins = new HashMap<>();
    bySha1
        .values()
        .forEach(
            equal ->
                equal.forEach(
                    one ->
                        twins.put(
                            one, equal.stream().filter(other -> !other.equals(one)).toList())));
    return twins;
  }

  private Map<BlobKey, Blob> blobs(Result<Record> rows) {
    List<BlobKey> keys =
        rows.stream()
            .filter(row -> row.get(Media.THUMBNAIL) != null)
            .flatMap(row -> Stream.of(row.get(Media.THUMBNAIL), row.get(Media.PREVIEW)))
            .toList();
    Map<BlobKey, Blob> blobs = new HashMap<>();
    Chunks.of(
        keys,
        some ->
            sql.select(Blobs.KEY, Blobs.MIME, Blobs.BYTES)
                .from(Blobs.T)
                .where(Blobs.KEY.in(some))
                .forEach(
                    row ->
                        blobs.put(
                            row.value1(), new Blob(row.value1(), row.value2(), row.value3()))));
    return blobs;
  }

  static MediaFile file(Record row) {
    String folder = row.get(Files.FOLDER);
    String name = row.get(Files.NAME);
    return new MediaFile(
        row.get(Files.ID),
        folder.isEmpty() ? name : folder + "/" + name,
        row.get(Files.ROLE),
        row.get(Files.BYTES),
        row.get(Files.MODIFIED),
        row.get(Files.INODE),
        row.get(Files.FINGERPRINT),
        row.get(Files.MIME),
        Optional.ofNullable(row.get(Files.MOTION_OFFSET)).map(offset -> motion(row, offset)));
  }

  /// What the file's metadata said, which was read.
  static FileFacts facts(Record row) {
    return new FileFacts(
        row.get(Files.ID),
        row.get(Files.READ_KIND),
        row.get(Files.MIME),
        file(row).motion(),
        Optional.ofNullable(row.get(Files.CONTENT_IDENTIFIER)),
        Optional.ofNullable(row.get(Files.CAPTURED)),
        Optional.ofNullable(row.get(Files.CAMERA_MODEL)));
  }

  private static MotionPart motion(Record row, long offset) {
    return new MotionPart(
        offset,
        row.get(Files.MOTION_BYTES),
        row.get(Files.MOTION_MIME),
        Optional.ofNullable(row.get(Files.MOTION_DURATION)));
  }

  private static Optional<Looks> looks(
      Record row, Map<BlobKey, Blob> blobs, List<DominantColor> colors) {
    return Optional.ofNullable(row.get(Media.THUMBNAIL))
        .map(
            thumbnail ->
                new Looks(
                    known(blobs, thumbnail),
                    known(blobs, row.get(Media.PREVIEW)),
                    row.get(Media.PLACEHOLDER),
                    row.get(Media.PHASH),
                    colors));
  }

  private static Blob known(Map<BlobKey, Blob> blobs, BlobKey key) {
    return Objects.requireNonNull(
        blobs.get(key), () -> "a blob in use is not in the ledger: " + key);
  }
}
