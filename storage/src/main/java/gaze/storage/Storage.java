package gaze.storage;

import gaze.domain.OwnerId;

/// Everything that is kept, behind one door. Thread-safe; calls block and belong on platform
/// threads. A write returns once it is durable; one that throws has stored nothing. Any call may
/// throw [StorageFailure].
public interface Storage extends AutoCloseable {
  Libraries libraries(OwnerId owner);

  Catalog catalog(OwnerId owner);

  Timeline timeline(OwnerId owner);

  /// What models made of the items, as vectors.
  Embeddings embeddings(OwnerId owner);

  /// What is said in the videos.
  Transcripts transcripts(OwnerId owner);

  /// What the scan compares the disk with.
  LibraryFiles files(OwnerId owner);

  Stages stages();

  Outbox outbox();

  Settings settings();

  BlobLedger blobLedger();

  @Override
  void close();
}
