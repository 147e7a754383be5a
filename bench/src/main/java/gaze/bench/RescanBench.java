package gaze.bench;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.pipeline.group.Regrouping;
import gaze.pipeline.scan.LibraryScans;
import gaze.pipeline.scan.ScanCounts;
import gaze.pipeline.scan.ScanListener;
import gaze.pipeline.scan.ScanOutcome;
import gaze.storage.LibraryFiles;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    Path tree = Tree.of(files, folder).toRealPath();
    find(tree);
    try (Scratch data = Scratch.in(folder, "scan");
        SqliteStorage storage = SqliteStorage.open(data.path(), InstantSource.system())) {
      Library library = library(tree);
      storage.libraries(OwnerId.LOCAL).add(library);
      LibraryFiles stored = storage.files(OwnerId.LOCAL);
      try (LibraryScans scans =
          new LibraryScans(
              storage.libraries(OwnerId.LOCAL),
              stored,
              new Regrouping(stored, InstantSource.system()),
              Set.of(),
              InstantSource.system(),
              new Unheard())) {
        Duration first = first(scans, library.id());
        return compare(tree, scans, library.id(), first);
      }
    }
  }

  private String compare(Path tree, LibraryScans scans, LibraryId library, Duration first) {
    for (int round = 0; round < WARMING; round++) {
      rescan(scans, library);
    }
    long[] gaze = new long[ROUNDS];
    long[] find = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      rescan(scans, library);
      gaze[round] = System.nanoTime() - begin;
      find[round] = find(tree).toNanos();
    }
    return report(first, Times.of(gaze), Times.of(find));
  }

  private String report(Duration first, Times gaze, Times find) {
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
    %d files a second.
    """
        .formatted(
            files,
            ROUNDS,
            gaze.median().toMillis(),
            find.median().toMillis(),
            String.format(
                Locale.ROOT, "%.2f", (double) gaze.median().toNanos() / find.median().toNanos()),
            (long) (files / (first.toNanos() / 1e9)));
  }

  private Duration first(LibraryScans scans, LibraryId library) {
    long begin = System.nanoTime();
    ScanCounts counts = completed(scans, library);
    if (counts.added() != files) {
      throw new IllegalStateException("the first scan found " + counts);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void rescan(LibraryScans scans, LibraryId library) {
    ScanCounts counts = completed(scans, library);
    if (!counts.equals(new ScanCounts(files, 0, 0, 0, 0))) {
      throw new IllegalStateException("the rescan found " + counts);
    }
  }

  private static ScanCounts completed(LibraryScans scans, LibraryId library) {
    return switch (scans.scan(library, false).join()) {
      case ScanOutcome.Completed completed -> completed.counts();
      case ScanOutcome other -> throw new IllegalStateException("the scan ended as " + other);
    };
  }

  private static Duration find(Path tree) {
    return Peer.run(
            List.of(
                "find", tree.toString(), "-type", "f", "-fprintf", "/dev/null", "%s %T@ %i %p\\n"))
        .elapsed();
  }

  private static Library library(Path root) {
    InstantSource clock = InstantSource.system();
    return new Library(
        LibraryId.random(),
        "bench",
        root,
        true,
        Optional.empty(),
        new LibraryPresence.Online(),
        clock.instant(),
        Optional.empty());
  }

  /// Nobody listens.
  private static final class Unheard implements ScanListener {
    @Override
    public void progress(LibraryId library, ScanCounts counts) {}

    @Override
    public void work(LibraryId library, Collection<MediaId> media) {}

    @Override
    public void ended(LibraryId library, ScanOutcome outcome) {}
  }
}
