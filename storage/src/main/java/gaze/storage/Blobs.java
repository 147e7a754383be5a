package gaze.storage;

import gaze.domain.Blob;
import gaze.domain.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Derived files: thumbnails, previews, frames. Thread-safe. A blob that `put` has returned is
/// durable; there are no half-written blobs.
public interface Blobs {
  /// @throws IOException with the reason, such as a full disk; nothing is left behind then
  Blob put(byte[] content, String mime) throws IOException;

  /// The caller closes the stream.
  InputStream open(BlobKey key) throws IOException;

  boolean exists(BlobKey key);

  /// Deletes what can be deleted; the keys of which no file is left, the others are to be tried
  /// again.
  List<BlobKey> delete(Collection<BlobKey> keys);

  /// Every blob that is older than `before`, for finding the ones that nobody knows. What a crash
  /// left unfinished is deleted on the way.
  ///
  /// @return how many unfinished ones there were
  long forEach(Instant before, Consumer<BlobKey> action) throws IOException;
}
