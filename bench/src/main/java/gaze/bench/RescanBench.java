package gaze.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A second look at a library of which nothing has changed, beside `find` printing of every file
/// what a scan compares. The scan is the engine's, on its database.
final class RescanBench {
  private static final int WARMING = 10;
  private static final int ROUNDS = 15;

  private final Path folder;
  private final int files;

  RescanBench(Path folder, int files) {
    this.folder = folder;
    this.files = files;
  }

  String measure() throws IOException {
    Path tree = Tree.of(files, folder);
    find(tree);
    try (ScanRoom room = new ScanRoom(tree, files, folder)) {
      Duration first = room.first();
      for (int round = 0; round < WARMING; round++) {
        room.rescan();
      }
      long[] gaze = new long[ROUNDS];
      long[] find = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        gaze[round] = room.rescan().toNanos();
        find[round] = find(tree).toNanos();
      }
      return report(first, Times.of(gaze).median(), Times.of(find).median());
    }
  }

  private String report(Duration first, Duration gaze, Duration find) {
    return """
    ## Rescan

    %,d tiny files, 100 to a folder, none of them changed since the first scan; the scan is that of
    a running engine, with its database; what the file system knows is in memory. Medians of %d
    rounds, milliseconds.

    | | ms |
    |---|---:|
    | Gaze, rescan | %d |
    | `find -type f -printf '%%s %%T@ %%i %%p\\n'` | %d |

    Gaze ÷ find: %s (at most 3 is asked for). The first scan, which reads and stores every file:
    %,d files a second.
    """
        .formatted(
            files,
            ROUNDS,
            gaze.toMillis(),
            find.toMillis(),
            String.format(Locale.ROOT, "%.2f", (double) gaze.toNanos() / find.toNanos()),
            (long) (files / (first.toNanos() / 1e9)));
  }

  private static Duration find(Path tree) {
    return Peer.run(
            List.of(
                "find", tree.toString(), "-type", "f", "-fprintf", "/dev/null", "%s %T@ %i %p\\n"))
        .elapsed();
  }
}
