package gaze.storage.sql;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MotionPart;
import gaze.domain.OwnerId;
import gaze.storage.FileChange.FileAdded;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileRenamed;
import gaze.storage.FileChange.FileTouched;
import gaze.storage.sql.Tables.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// The rows of a library's files, changed one by one; what that means for their items is not its
/// business.
final class FileRows {
  private static final Template FILE =
      Rows.into(
          Files.T,
          Files.ID,
          Files.OWNER_ID,
          Files.LIBRARY_ID,
          Files.MEDIA_ID,
          Files.FOLDER,
          Files.NAME,
          Files.ROLE,
          Files.POSITION,
          Files.BYTES,
          Files.MODIFIED,
          Files.INODE,
          Files.FINGERPRINT,
          Files.MIME,
          Files.MOTION_OFFSET,
          Files.MOTION_BYTES,
          Files.MOTION_MIME,
          Files.MOTION_DURATION);

  /// A file that is stored.
  record Known(MediaId media, FileRole role) {}

  private final DSLContext sql;
  private final OwnerId owner;
  private final LibraryId library;

  FileRows(DSLContext sql, OwnerId owner, LibraryId library) {
    this.sql = sql;
    this.owner = owner;
    this.library = library;
  }

  Map<FileId, Known> find(Collection<FileId> files) {
    Map<FileId, Known> found = new HashMap<>();
    Chunks.of(
        files,
        some ->
            sql.select(Files.ID, Files.MEDIA_ID, Files.ROLE)
                .from(Files.T)
                .where(Files.ID.in(some))
                .and(mine())
                .forEach(row -> found.put(row.value1(), new Known(row.value2(), row.value3()))));
    return found;
  }

  private Condition mine() {
    return Files.LIBRARY_ID.eq(library).and(Files.OWNER_ID.eq(owner));
  }

  private Condition mine(FileId file) {
    return Files.ID.eq(file).and(mine());
  }

  void delete(List<FileId> files) {
    Chunks.of(
        files, some -> sql.deleteFrom(Files.T).where(Files.ID.in(some)).and(mine()).execute());
  }

  /// Gives files a path that no file can have, a name with a slash, until they get their new one.
  void stepAside(List<FileId> files) {
    Chunks.of(
        files,
        some ->
            sql.update(Files.T)
                .set(Files.FOLDER, "")
                .set(Files.NAME, DSL.concat(DSL.inline("/"), Files.ID.coerce(SQLDataType.VARCHAR)))
                .where(Files.ID.in(some))
                .and(mine())
                .execute());
  }

  void add(List<FileAdded> joined) {
    Rows rows = rows();
    Additions additions = new Additions();
    joined.forEach(
        change -> add(rows, additions, change.media(), change.file(), Integer.MAX_VALUE));
    rows.insert();
    additions.store(sql, owner, library);
  }

  Rows rows() {
    return new Rows(sql, FILE);
  }

  void add(Rows rows, Additions additions, MediaId media, MediaFile file, int position) {
    additions.file(file.bytes());
    rows.add(
        file.id(),
        owner,
        library,
        media,
        file.folder(),
        file.name(),
        file.role(),
        position,
        file.bytes(),
        file.modified(),
        file.inode(),
        file.fingerprint(),
        file.mime(),
        file.motion().map(MotionPart::offset).orElse(null),
        file.motion().map(MotionPart::bytes).orElse(null),
        file.motion().map(MotionPart::mime).orElse(null),
        file.motion().flatMap(MotionPart::duration).orElse(null));
  }

  void move(FileId file, MediaId to, FileRole role) {
    sql.update(Files.T).set(Files.MEDIA_ID, to).set(Files.ROLE, role).where(mine(file)).execute();
  }

  void rename(FileRenamed change) {
    sql.update(Files.T)
        .set(Files.FOLDER, FilePath.folder(change.path()))
        .set(Files.NAME, FilePath.name(change.path()))
        .set(Files.MODIFIED, change.modified())
        .set(Files.INODE, change.inode())
        .where(mine(change.file()))
        .execute();
  }

  /// Forgets what was read of the old content.
  void change(FileChanged change) {
    sql.update(Files.T)
        .set(Files.BYTES, change.bytes())
        .set(Files.MODIFIED, change.modified())
        .set(Files.INODE, change.inode())
        .set(Files.FINGERPRINT, change.fingerprint())
        .setNull(Files.SHA1)
        .setNull(Files.READ_KIND)
        .setNull(Files.CONTENT_IDENTIFIER)
        .setNull(Files.CAPTURED)
        .setNull(Files.CAMERA_MODEL)
        .setNull(Files.MOTION_OFFSET)
        .setNull(Files.MOTION_BYTES)
        .setNull(Files.MOTION_MIME)
        .setNull(Files.MOTION_DURATION)
        .where(mine(change.file()))
        .execute();
  }

  void touch(FileTouched change) {
    sql.update(Files.T)
        .set(Files.MODIFIED, change.modified())
        .set(Files.INODE, change.inode())
        .where(mine(change.file()))
        .execute();
  }
}
