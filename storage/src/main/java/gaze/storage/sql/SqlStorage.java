package gaze.storage.sql;

import gaze.domain.OwnerId;
import gaze.storage.BlobLedger;
import gaze.storage.Catalog;
import gaze.storage.Embeddings;
import gaze.storage.Libraries;
import gaze.storage.LibraryFiles;
import gaze.storage.Outbox;
import gaze.storage.Settings;
import gaze.storage.Stages;
import gaze.storage.Storage;
import gaze.storage.Timeline;
import gaze.storage.Transcripts;
import java.time.InstantSource;

/// Every port on one SQL database. The adapter that extends it brings the transactions and closes
/// what they run on.
public abstract class SqlStorage implements Storage {
  private final Database database;

  protected SqlStorage(Transactions transactions, InstantSource clock) {
    this.database = new Database(transactions, clock);
  }

  /// Goes on with removing the libraries that were being removed when the engine ended.
  protected final void finishRemovals() {
    SqlLibraries.finishRemovals(database);
  }

  @Override
  public final Libraries libraries(OwnerId owner) {
    return new SqlLibraries(database, owner);
  }

  @Override
  public final Catalog catalog(OwnerId owner) {
    return new SqlCatalog(database, owner);
  }

  @Override
  public final Timeline timeline(OwnerId owner) {
    return new SqlTimeline(database, owner);
  }

  @Override
  public final Embeddings embeddings(OwnerId owner) {
    return new SqlEmbeddings(database, owner);
  }

  @Override
  public final Transcripts transcripts(OwnerId owner) {
    return new SqlTranscripts(database, owner);
  }

  @Override
  public final LibraryFiles files(OwnerId owner) {
    return new SqlLibraryFiles(database, owner);
  }

  @Override
  public final Stages stages() {
    return new SqlStages(database);
  }

  @Override
  public final Outbox outbox() {
    return new SqlOutbox(database);
  }

  @Override
  public final Settings settings() {
    return new SqlSettings(database);
  }

  @Override
  public final BlobLedger blobLedger() {
    return new SqlBlobLedger(database);
  }
}
