package gaze.storage.sql;

import gaze.domain.BlobKey;
import gaze.storage.BlobLedger;
import gaze.storage.sql.Tables.Blobs;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The blobs as rows; a released one has no item.
final class SqlBlobLedger implements BlobLedger {
  private final Database database;

  SqlBlobLedger(Database database) {
    this.database = database;
  }

  @Override
  public List<BlobKey> released(int limit) {
    return database.read(
        sql ->
            sql.select(Blobs.KEY)
                .from(Blobs.T)
                .where(Blobs.MEDIA_ID.isNull())
                .orderBy(Blobs.KEY)
                .limit(limit)
                .fetch(Blobs.KEY));
  }

  @Override
  public void forget(Collection<BlobKey> released) {
    database.change(
        tx ->
            Chunks.of(
                released,
                keys ->
                    tx.sql()
                        .deleteFrom(Blobs.T)
                        .where(Blobs.KEY.in(keys))
                        .and(Blobs.MEDIA_ID.isNull())
                        .execute()));
  }

  @Override
  public Set<BlobKey> unknown(Collection<BlobKey> keys) {
    return database.read(
        sql -> {
          Set<BlobKey> unknown = new HashSet<>(keys);
          Chunks.of(
              keys,
              some ->
                  sql.select(Blobs.KEY)
                      .from(Blobs.T)
                      .where(Blobs.KEY.in(some))
                      .forEach(row -> unknown.remove(row.value1())));
          return unknown;
        });
  }
}
