package gaze.storage;

import gaze.domain.LibraryId;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import java.time.Instant;
import java.util.List;

/// What has changed, in order; written in the transaction of the change itself. The search index
/// and the live channel follow it.
public interface Outbox {
  enum Change {
    CREATED,
    UPDATED,
    DELETED
  }

  record Entry(
      long id, OwnerId owner, LibraryId library, MediaId media, Change change, Instant at) {}

  /// Entries with a larger id than `after`, oldest first.
  List<Entry> after(long after, int limit);

  /// The id of the newest entry, 0 when there was never one.
  long newest();

  /// Forgets the entries up to and including this id.
  void deleteUpTo(long id);

  /// Calls back after each commit that added entries; the callback must not block. Closing ends it.
  AutoCloseable onChange(Runnable callback);
}
