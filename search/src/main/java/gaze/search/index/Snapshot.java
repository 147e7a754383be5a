package gaze.search.index;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.search.IndexSearcher;

/// One unchanging state of the index. Whoever asks for it closes it; closing lets the state go,
/// unless a cursor keeps it for a while.
final class Snapshot implements AutoCloseable {
  /// How long the state behind a cursor is kept.
  static final Duration LIFETIME = Duration.ofMinutes(2);

  interface Release {
    void release() throws IOException;
  }

  interface Keep {
    long keep() throws IOException;
  }

  private final IndexSearcher searcher;
  private final Release release;
  private final Keep keep;

  Snapshot(IndexSearcher searcher, Release release, Keep keep) {
    this.searcher = searcher;
    this.release = release;
    this.keep = keep;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// Keeps the state for [#LIFETIME]; the version finds it again.
  long keep() throws IOException {
    return keep.keep();
  }

  @Override
  public void close() throws IOException {
    release.release();
  }
}
