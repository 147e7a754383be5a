package gaze.storage.sql;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.storage.Libraries;
import gaze.storage.LibraryCounts;
import gaze.storage.sql.Tables.Counts;
import gaze.storage.sql.Tables.Media;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The libraries of one owner as rows.
final class SqlLibraries implements Libraries {
  private static final String ONLINE = "online";
  private static final String OFFLINE = "offline";
  private static final String UNSCANNABLE = "unscannable";

  /// So few items go in one transaction that other writers hardly notice.
  private static final int REMOVED_AT_ONCE = 500;

  private static final Template ONE =
      new Template(
          sql ->
              sql.select(Tables.Libraries.T.fields())
                  .from(Tables.Libraries.T)
                  .where(
                      Tables.Libraries.ID.eq(Template.value(Tables.Libraries.ID)),
                      Tables.Libraries.OWNER_ID.eq(Template.value(Tables.Libraries.OWNER_ID)),
                      Tables.Libraries.REMOVING.isFalse()));

  private final Database database;
  private final OwnerId owner;

  SqlLibraries(Database database, OwnerId owner) {
    this.database = database;
    this.owner = owner;
  }

  @Override
  public void add(Library library) {
    database.change(
        tx -> {
          tx.sql()
              .insertInto(Tables.Libraries.T)
              .set(Tables.Libraries.ID, library.id())
              .set(Tables.Libraries.OWNER_ID, owner)
              .set(Tables.Libraries.NAME, library.name())
              .set(Tables.Libraries.ROOT, library.root())
              .set(Tables.Libraries.RECURSIVE, library.recursive())
              .set(Tables.Libraries.ZONE, library.zone().orElse(null))
              .set(Tables.Libraries.PRESENCE, ONLINE)
              .set(Tables.Libraries.ADDED, library.added())
              .set(Tables.Libraries.SCANNED, library.scanned().orElse(null))
              .set(Tables.Libraries.REMOVING, false)
              .execute();
          store(tx.sql(), library.id(), library.presence());
          tx.sql()
              .insertInto(Counts.T)
              .columns(
                  Counts.LIBRARY_ID,
                  Counts.FILES,
                  Counts.BYTES,
                  Counts.ITEMS,
                  Counts.DONE,
                  Counts.FAILED,
                  Counts.PENDING)
              .values(library.id(), 0L, 0L, 0L, 0L, 0L, 0L)
              .execute();
        });
  }

  @Override
  public List<Library> all() {
    return database.read(sql -> fetch(sql, mine()));
  }

  @Override
  public Optional<Library> find(LibraryId id) {
    return database.read(
        sql -> ONE.fetch(sql, id, owner).stream().map(SqlLibraries::library).findFirst());
  }

  @Override
  public void update(Library library) {
    database.change(
        tx ->
            tx.sql()
                .update(Tables.Libraries.T)
                .set(Tables.Libraries.NAME, library.name())
                .set(Tables.Libraries.ZONE, library.zone().orElse(null))
                .where(mine(library.id()))
                .execute());
  }

  /// The library is out of sight at once; its items go in small transactions, and what a crash
  /// leaves goes when the storage is opened again.
  @Override
  public void remove(LibraryId id) {
    int marked =
        database.write(
            tx ->
                tx.sql()
                    .update(Tables.Libraries.T)
                    .set(Tables.Libraries.REMOVING, true)
                    .where(mine(id))
                    .execute());
    if (marked > 0) {
      finishRemoval(id);
    }
  }

  /// Goes on with what a crash interrupted.
  static void finishRemovals(Database database) {
    database
        .read(
            sql ->
                sql.select(Tables.Libraries.OWNER_ID, Tables.Libraries.ID)
                    .from(Tables.Libraries.T)
                    .where(Tables.Libraries.REMOVING.isTrue())
                    .fetch())
        .forEach(row -> new SqlLibraries(database, row.value1()).finishRemoval(row.value2()));
  }

  private void finishRemoval(LibraryId id) {
    int removed = REMOVED_AT_ONCE;
    while (removed == REMOVED_AT_ONCE) {
      removed = database.write(tx -> removeSome(tx, id));
    }
    database.change(
        tx -> tx.sql().deleteFrom(Tables.Libraries.T).where(Tables.Libraries.ID.eq(id)).execute());
  }

  private int removeSome(Tx tx, LibraryId id) {
    List<MediaId> some =
        tx.sql()
            .select(Media.ID)
            .from(Media.T)
            .where(Media.OWNER_ID.eq(owner), Media.LIBRARY_ID.eq(id))
            .limit(REMOVED_AT_ONCE)
            .fetch(Media.ID);
    Chunks.of(some, ids -> tx.sql().deleteFrom(Media.T).where(Media.ID.in(ids)).execute());
    some.forEach(media -> tx.changes().deleted(owner, id, media));
    return some.size();
  }

  @Override
  public void presence(LibraryId id, LibraryPresence presence) {
    database.change(tx -> store(tx.sql(), id, presence));
  }

  @Override
  public void scanned(LibraryId id, Instant at, String landmarks) {
    database.change(
        tx ->
            tx.sql()
                .update(Tables.Libraries.T)
                .set(Tables.Libraries.SCANNED, at)
                .set(Tables.Libraries.LANDMARKS, landmarks)
                .where(mine(id))
                .execute());
  }

  @Override
  public Optional<String> landmarks(LibraryId id) {
    return database.read(
        sql ->
            sql.select(Tables.Libraries.LANDMARKS)
                .from(Tables.Libraries.T)
                .where(mine(id))
                .fetchOptional(Tables.Libraries.LANDMARKS));
  }

  @Override
  public LibraryCounts counts(LibraryId id) {
    return database.read(
        sql ->
            sql.select(
                    Counts.FILES,
                    Counts.BYTES,
                    Counts.ITEMS,
                    Counts.DONE,
                    Counts.FAILED,
                    Counts.PENDING)
                .from(Counts.T)
                .join(Tables.Libraries.T)
                .on(Tables.Libraries.ID.eq(Counts.LIBRARY_ID))
                .where(mine(id))
                .fetchOptional(
                    row ->
                        new LibraryCounts(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6()))
                .orElse(LibraryCounts.NONE));
  }

  private Condition mine() {
    return Tables.Libraries.OWNER_ID.eq(owner).and(Tables.Libraries.REMOVING.isFalse());
  }

  private Condition mine(LibraryId id) {
    return Tables.Libraries.ID.eq(id).and(mine());
  }

  private void store(DSLContext sql, LibraryId id, LibraryPresence presence) {
    Optional<Problem> problem =
        presence instanceof LibraryPresence.Unscannable(Problem why)
            ? Optional.of(why)
            : Optional.empty();
    String word =
        switch (presence) {
          case LibraryPresence.Online _ -> ONLINE;
          case LibraryPresence.Offline _ -> OFFLINE;
          case LibraryPresence.Unscannable _ -> UNSCANNABLE;
        };
    sql.update(Tables.Libraries.T)
        .set(Tables.Libraries.PRESENCE, word)
        .set(Tables.Libraries.PROBLEM_STAGE, problem.map(Problem::stage).orElse(null))
        .set(Tables.Libraries.PROBLEM_KIND, problem.map(Problem::kind).orElse(null))
        .set(Tables.Libraries.PROBLEM_DETAIL, problem.map(Problem::detail).orElse(null))
        .where(mine(id))
        .execute();
  }

  static List<Library> fetch(DSLContext sql, Condition which) {
    return sql.select()
        .from(Tables.Libraries.T)
        .where(which)
        .orderBy(Tables.Libraries.ADDED, Tables.Libraries.ID)
        .fetch(SqlLibraries::library);
  }

  private static Library library(Record row) {
    return new Library(
        row.get(Tables.Libraries.ID),
        row.get(Tables.Libraries.NAME),
        row.get(Tables.Libraries.ROOT),
        row.get(Tables.Libraries.RECURSIVE),
        Optional.ofNullable(row.get(Tables.Libraries.ZONE)),
        presence(row),
        row.get(Tables.Libraries.ADDED),
        Optional.ofNullable(row.get(Tables.Libraries.SCANNED)));
  }

  private static LibraryPresence presence(Record row) {
    String word = row.get(Tables.Libraries.PRESENCE);
    return switch (word) {
      case ONLINE -> new LibraryPresence.Online();
      case OFFLINE -> new LibraryPresence.Offline();
      case UNSCANNABLE ->
          new LibraryPresence.Unscannable(
              new Problem(
                  row.get(Tables.Libraries.PROBLEM_STAGE),
                  row.get(Tables.Libraries.PROBLEM_KIND),
                  row.get(Tables.Libraries.PROBLEM_DETAIL)));
      default -> throw new IllegalStateException("a library's presence is " + word);
    };
  }
}
