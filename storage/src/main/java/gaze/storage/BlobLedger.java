package gaze.storage;

import gaze.domain.BlobKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which blobs belong to an item, which no longer do, and which nobody knows. A blob loses its item
/// in the transaction that replaces it or removes the item, so a crash never leaves a file that
/// nothing remembers: first the released blobs' files are deleted, then they are forgotten.
public interface BlobLedger {
  /// Blobs that belong to no item any more; their files are to be deleted.
  List<BlobKey> released(int limit);

  /// Forgets released blobs, once their files are deleted.
  void forget(Collection<BlobKey> released);

  /// Those of these blobs that neither belong to an item nor are released: left by a result that
  /// was never stored.
  Set<BlobKey> unknown(Collection<BlobKey> keys);
}
