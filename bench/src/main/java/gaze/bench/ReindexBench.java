package gaze.bench;

import gaze.bench.StoredVectors.Kept;
import gaze.search.index.IndexFeed.State;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Search by likeness while its index is built anew from the database.
final class ReindexBench {
  private static final int WARMING = 200;
  private static final int COUNT = 50;

  /// A person who asks again and again.
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final StoredVectors stored;

  ReindexBench(StoredVectors stored) {
    this.stored = stored;
  }

  String measure() throws IOException {
    try (SqliteStorage storage = stored.open();
        VectorSearch search = VectorSearch.of(stored, storage)) {
      for (int question = 0; question < WARMING; question++) {
        search.describe(question, Kept.ALL);
      }
      long begin = System.nanoTime();
      search.engine().reindex();
      List<Long> nanos = new ArrayList<>();
      long fewer = 0;
      while (search.engine().state() instanceof State.Building) {
        long asked = System.nanoTime();
        int found = search.describe(nanos.size(), Kept.ALL).size();
        nanos.add(System.nanoTime() - asked);
        fewer += found < COUNT ? 1 : 0;
        BuiltEngine.rest(PAUSE);
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
      Times times = Times.of(nanos.stream().mapToLong(Long::longValue).toArray());
      return report(elapsed, times, fewer);
    }
  }

  private String report(Duration elapsed, Times times, long fewer) {
    return String.format(
        Locale.ROOT,
        """
        ## Vectors indexed anew

        The index of %,d items with vectors built anew from the database while somebody searches, a
        sentence every %d ms. That took %d s.

        | questions meanwhile | answered with fewer than %d items | p50, ms | p95, ms | longest, ms |
        |---:|---:|---:|---:|---:|
        | %,d | %d | %s | %s | %s |
        """,
        stored.items(),
        PAUSE.toMillis(),
        elapsed.toSeconds(),
        COUNT,
        times.nanos().length,
        fewer,
        Times.millis(times.median()),
        Times.millis(times.at(0.95)),
        Times.millis(times.at(1)));
  }
}
