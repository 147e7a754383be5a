package gaze.storage;

import gaze.domain.BlobKey;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Deletes the blobs that belong to no item: those that an item has let go of, and those that were
/// left by a result that was never stored. Thread-safe.
public final class BlobSweep {
  private static final int PAGE = 1000;

  /// @param orphans blobs that nobody knew
  /// @param unfinished what was being written when its writer died
  public record Swept(long orphans, long unfinished) {}

  private final Blobs blobs;
  private final BlobLedger ledger;

  public BlobSweep(Blobs blobs, BlobLedger ledger) {
    this.blobs = blobs;
    this.ledger = ledger;
  }

  /// Deletes what items have let go of.
  public void released() {
    List<BlobKey> page = ledger.released(PAGE);
    while (!page.isEmpty()) {
      List<BlobKey> gone = blobs.delete(page);
      ledger.forget(gone);
      page = gone.size() == page.size() ? ledger.released(PAGE) : List.of();
    }
  }

  /// Deletes what nobody knows.
  ///
  /// @param before blobs younger than this may belong to a result that is still on its way
  public Swept orphans(Instant before) throws IOException {
    List<BlobKey> page = new ArrayList<>();
    long[] deleted = {0};
    long unfinished =
        blobs.forEach(
            before,
            key -> {
              page.add(key);
              if (page.size() == PAGE) {
                deleted[0] += deleteUnknown(page);
                page.clear();
              }
            });
    return new Swept(deleted[0] + deleteUnknown(page), unfinished);
  }

  private long deleteUnknown(List<BlobKey> keys) {
    Set<BlobKey> unknown = ledger.unknown(keys);
    return blobs.delete(unknown).size();
  }
}
