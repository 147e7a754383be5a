package gaze.storage.sql;

import gaze.storage.Outbox;
import gaze.storage.sql.Tables.OutboxRows;
import java.util.List;

/// The outbox as rows of a growing number.
final class SqlOutbox implements Outbox {
  private final Database database;

  SqlOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Entry> after(long after, int limit) {
    return database.read(
        sql ->
            sql.select(
                    OutboxRows.ID,
                    OutboxRows.OWNER_ID,
                    OutboxRows.LIBRARY_ID,
                    OutboxRows.MEDIA_ID,
                    OutboxRows.CHANGE,
                    OutboxRows.AT)
                .from(OutboxRows.T)
                .where(OutboxRows.ID.gt(after))
                .orderBy(OutboxRows.ID)
                .limit(limit)
                .fetch(
                    row ->
                        new Entry(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            row.value6())));
  }

  /// The newest row is never deleted, so that its id stays the newest.
  @Override
  public long newest() {
    return database.read(
        sql ->
            sql.select(OutboxRows.ID)
                .from(OutboxRows.T)
                .orderBy(OutboxRows.ID.desc())
                .limit(1)
                .fetchOptional(OutboxRows.ID)
                .orElse(0L));
  }

  @Override
  public void deleteUpTo(long id) {
    database.change(
        tx ->
            tx.sql()
                .deleteFrom(OutboxRows.T)
                .where(OutboxRows.ID.le(id))
                .and(
                    OutboxRows.ID.lt(
                        tx.sql().select(org.jooq.impl.DSL.max(OutboxRows.ID)).from(OutboxRows.T)))
                .execute());
  }

  @Override
  public AutoCloseable onChange(Runnable callback) {
    return database.onChange(callback);
  }
}
