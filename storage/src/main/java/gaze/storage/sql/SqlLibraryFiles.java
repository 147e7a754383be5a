package gaze.storage.sql;

import gaze.domain.FileId;
import gaze.domain.Fingerprint;
import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.storage.FileChange;
import gaze.storage.LibraryFiles;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Media;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record9;
import org.jooq.Select;
import org.jooq.SelectWhereStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// The files of one owner's libraries as rows.
final class SqlLibraryFiles implements LibraryFiles {
  /// The largest code point: in UTF-8 no text that starts with a prefix comes after prefix + this.
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /// One for each number of starts that was asked for.
  private static final Map<Integer, Template> STARTING = new ConcurrentHashMap<>();

  private static final Template GROUP =
      new Template(
          sql ->
              grouped(
                  sql,
                  Files.MEDIA_ID
                      .eq(Template.value(Files.MEDIA_ID))
                      .and(Files.OWNER_ID.eq(Template.value(Files.OWNER_ID)))));

  private final Database database;
  private final OwnerId owner;

  SqlLibraryFiles(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public void inFolder(LibraryId library, String folder, Consumer<Stored> action) {
    forEach(in(library).and(Files.FOLDER.eq(folder)), action);
  }

  @Override
  public void outlines(LibraryId library, String folder, Consumer<Outline> action) {
    outlines(in(library).and(Files.FOLDER.eq(folder)), action);
  }

  @Override
  public void outlines(
      LibraryId library, String folder, Collection<String> names, Consumer<Outline> action) {
    Chunks.of(
        names,
        some ->
            outlines(in(library).and(Files.FOLDER.eq(folder)).and(Files.NAME.in(some)), action));
  }

  /// Straight from the rows as the driver has them: a record of jOOQ's for each would cost more
  /// than the query.
  private void outlines(Condition which, Consumer<Outline> action) {
    database.read(
        sql -> {
          try (ResultSet rows =
              sql.select(
                      Files.ROW,
                      Files.NAME,
                      Files.BYTES,
                      Files.MODIFIED,
                      Files.INODE,
                      DSL.field(Files.FINGERPRINT.ne(Fingerprint.UNREAD)))
                  .from(Files.T)
                  .where(which)
                  .fetchResultSet()) {
            while (rows.next()) {
              action.accept(outline(rows));
            }
          } catch (SQLException e) {
            throw new DataAccessException("the outlines of stored files cannot be read", e);
          }
          return true;
        });
  }

  private static Outline outline(ResultSet row) throws SQLException {
    return new Outline(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        Columns.fromNanos(row.getLong(4)),
        row.getLong(5),
        row.getBoolean(6));
  }

  @Override
  public void named(
      LibraryId library, String folder, Collection<String> names, Consumer<Stored> action) {
    Chunks.of(
        names,
        some -> forEach(in(library).and(Files.FOLDER.eq(folder)).and(Files.NAME.in(some)), action));
  }

  @Override
  public void forEach(LibraryId library, Consumer<Stored> action) {
    forEach(in(library), action);
  }

  @Override
  public List<Stored> withFingerprint(LibraryId library, Collection<Fingerprint> fingerprints) {
    List<Stored> found = new ArrayList<>();
    Chunks.of(
        fingerprints,
        some ->
            forEach(
                Files.OWNER_ID
                    .eq(owner)
                    .and(Files.FINGERPRINT.in(some))
                    .and(Files.LIBRARY_ID.eq(library)),
                found::add));
    return found;
  }

  private Condition in(LibraryId library) {
    return Files.LIBRARY_ID.eq(library).and(Files.OWNER_ID.eq(owner));
  }

  private void forEach(Condition which, Consumer<Stored> action) {
    database.read(
        sql -> {
          try (var rows = stored(sql).where(which).fetchLazy()) {
            rows.forEach(row -> action.accept(stored(row)));
          }
          return true;
        });
  }

  private static SelectWhereStep<
          Record9<Long, FileId, MediaId, String, String, Long, Instant, Long, Fingerprint>>
      stored(DSLContext sql) {
    return sql.select(
            Files.ROW,
            Files.ID,
            Files.MEDIA_ID,
            Files.FOLDER,
            Files.NAME,
            Files.BYTES,
            Files.MODIFIED,
            Files.INODE,
            Files.FINGERPRINT)
        .from(Files.T);
  }

  private static Stored stored(
      Record9<Long, FileId, MediaId, String, String, Long, Instant, Long, Fingerprint> row) {
    String folder = row.value4();
    return new Stored(
        row.value1(),
        row.value2(),
        row.value3(),
        folder.isEmpty() ? row.value5() : folder + "/" + row.value5(),
        row.value6(),
        row.value7(),
        row.value8(),
        row.value9());
  }

  @Override
  public List<StoredGroup> groupsStarting(
      LibraryId library, String folder, Collection<String> starts) {
    return database.read(
        sql -> {
          List<MediaId> media = new ArrayList<>();
          Chunks.of(starts, some -> media.addAll(starting(sql, library, folder, some)));
          return groups(sql, media.stream().distinct().toList());
        });
  }

  private List<MediaId> starting(
      DSLContext sql, LibraryId library, String folder, List<String> starts) {
    List<Object> values = new ArrayList<>(List.of(library, owner, folder));
    starts.forEach(start -> Collections.addAll(values, start, start + LAST));
    return STARTING
        .computeIfAbsent(starts.size(), SqlLibraryFiles::starting)
        .fetch(sql, values.toArray())
        .getValues(Files.MEDIA_ID);
  }

  private static Template starting(int starts) {
    Condition between =
        Files.NAME.ge(Template.value(Files.NAME)).and(Files.NAME.lt(Template.value(Files.NAME)));
    return new Template(
        sql ->
            sql.selectDistinct(Files.MEDIA_ID)
                .from(Files.T)
                .where(
                    Files.LIBRARY_ID.eq(Template.value(Files.LIBRARY_ID)),
                    Files.OWNER_ID.eq(Template.value(Files.OWNER_ID)),
                    Files.FOLDER.eq(Template.value(Files.FOLDER)),
                    DSL.or(Collections.nCopies(starts, between))));
  }

  @Override
  public List<StoredGroup> withContentIdentifier(LibraryId library, String identifier) {
    return database.read(
        sql -> groups(sql, media(sql, in(library).and(Files.CONTENT_IDENTIFIER.eq(identifier)))));
  }

  @Override
  public Optional<StoredGroup> group(MediaId media) {
    return database.read(sql -> groups(sql, List.of(media)).stream().findFirst());
  }

  private static List<MediaId> media(DSLContext sql, Condition which) {
    return sql.selectDistinct(Files.MEDIA_ID).from(Files.T).where(which).fetch(Files.MEDIA_ID);
  }

  private List<StoredGroup> groups(DSLContext sql, List<MediaId> media) {
    Map<MediaId, List<Record>> rows = new LinkedHashMap<>();
    grouped(sql, media)
        .forEach(
            row -> rows.computeIfAbsent(row.get(Files.MEDIA_ID), _ -> new ArrayList<>()).add(row));
    return rows.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue())).toList();
  }

  private List<Record> grouped(DSLContext sql, List<MediaId> media) {
    if (media.size() == 1) {
      return GROUP.fetch(sql, media.getFirst(), owner);
    }
    List<Record> found = new ArrayList<>();
    Chunks.of(
        media,
        some ->
            found.addAll(
                grouped(sql, Files.MEDIA_ID.in(some).and(Files.OWNER_ID.eq(owner))).fetch()));
    return found;
  }

  private static Select<?> grouped(DSLContext sql, Condition which) {
    return sql.select(Files.T.fields())
        .select(Media.KIND)
        .from(Files.T)
        .join(Media.T)
        .on(Media.ID.eq(Files.MEDIA_ID))
        .where(which)
        .orderBy(Files.MEDIA_ID, Files.POSITION);
  }

  private static StoredGroup group(MediaId id, List<Record> rows) {
    return new StoredGroup(
        id,
        rows.getFirst().get(Files.LIBRARY_ID),
        rows.getFirst().get(Media.KIND),
        rows.stream().map(Items::file).toList(),
        rows.stream().filter(row -> row.get(Files.READ_KIND) != null).map(Items::facts).toList());
  }

  @Override
  public void apply(LibraryId library, Collection<FileChange> changes, Instant at) {
    if (!changes.isEmpty()) {
      database.change(tx -> new FileChanges(tx, owner, library, at).apply(changes));
    }
  }

  @Override
  public List<Unhashed> unhashed(Optional<FileId> after, int limit) {
    var twin = Files.T.as("twin");
    var several = Files.T.as("several");
    Condition hasTwin =
        DSL.exists(
            DSL.selectOne()
                .from(twin)
                .where(
                    Tables.of(twin, Files.OWNER_ID).eq(Files.OWNER_ID),
                    Tables.of(twin, Files.FINGERPRINT).eq(Files.FINGERPRINT),
                    Tables.of(twin, Files.POSITION).eq(0),
                    Tables.of(twin, Files.BYTES).eq(Files.BYTES),
                    Tables.of(twin, Files.ID).ne(Files.ID)));
    return database.read(
        sql ->
            sql.select(
                    Files.LIBRARY_ID,
                    Files.ID,
                    Files.FOLDER,
                    Files.NAME,
                    Files.BYTES,
                    Files.FINGERPRINT)
                .from(Files.T)
                .where(
                    Files.OWNER_ID.eq(owner),
                    Files.POSITION.eq(0),
                    Files.SHA1.isNull(),
                    Files.BYTES.gt(0L),
                    Files.FINGERPRINT.ne(Fingerprint.UNREAD),
                    after.map(Files.ID::gt).orElseGet(DSL::noCondition),
                    Files.FINGERPRINT.in(
                        DSL.select(Tables.of(several, Files.FINGERPRINT))
                            .from(several)
                            .where(
                                Tables.of(several, Files.OWNER_ID).eq(owner),
                                Tables.of(several, Files.POSITION).eq(0))
                            .groupBy(Tables.of(several, Files.FINGERPRINT))
                            .having(DSL.count().gt(1))),
                    hasTwin)
                .orderBy(Files.ID)
                .limit(limit)
                .fetch(
                    row ->
                        new Unhashed(
                            row.value1(),
                            row.value2(),
                            row.value3().isEmpty()
                                ? row.value4()
                                : row.value3() + "/" + row.value4(),
                            row.value5(),
                            row.value6())));
  }

  @Override
  public Optional<String> contentHash(FileId file) {
    return database.read(
        sql ->
            sql.select(Files.SHA1)
                .from(Files.T)
                .where(Files.ID.eq(file), Files.OWNER_ID.eq(owner))
                .fetchOptional(Files.SHA1));
  }

  @Override
  public void contentHash(FileId file, Fingerprint of, String sha1) {
    database.change(
        tx -> {
          int stored =
              tx.sql()
                  .update(Files.T)
                  .set(Files.SHA1, sha1)
                  .where(Files.ID.eq(file), Files.OWNER_ID.eq(owner), Files.FINGERPRINT.eq(of))
                  .execute();
          if (stored > 0) {
            noteTwins(tx, of, sha1);
          }
        });
  }

  /// Every item with that content has other duplicates now.
  private void noteTwins(Tx tx, Fingerprint fingerprint, String sha1) {
    tx.sql()
        .select(Files.MEDIA_ID, Files.LIBRARY_ID)
        .from(Files.T)
        .where(
            Files.OWNER_ID.eq(owner),
            Files.FINGERPRINT.eq(fingerprint),
            Files.POSITION.eq(0),
            Files.SHA1.eq(sha1))
        .forEach(row -> tx.changes().updated(owner, row.value2(), row.value1()));
  }
}
