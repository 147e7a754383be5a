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
import java.util.Optional;
import java.util.Set;

/// A folder as a library in an empty database, scanned as the engine does it.
final class ScanRoom implements AutoCloseable {
  private final int files;
  private final LibraryId library = LibraryId.random();
  private final Scratch data;
  private final SqliteStorage storage;
  private final LibraryScans scans;

  /// @param files how many there are in the tree
  ScanRoom(Path tree, int files, Path folder) throws IOException {
    this.files = files;
    InstantSource clock = InstantSource.system();
    data = Scratch.in(folder, "scan");
    storage = SqliteStorage.open(data.path(), clock);
    storage
        .libraries(OwnerId.LOCAL)
        .add(
            new Library(
                library,
                "bench",
                tree.toRealPath(),
                true,
                Optional.empty(),
                new LibraryPresence.Online(),
                clock.instant(),
                Optional.empty()));
    LibraryFiles stored = storage.files(OwnerId.LOCAL);
    scans =
        new LibraryScans(
            storage.libraries(OwnerId.LOCAL),
            stored,
            new Regrouping(stored, clock),
            Set.of(),
            clock,
            new Unheard());
  }

  /// How long the scan took that stores every file.
  Duration first() {
    return scan(new ScanCounts(files, files, 0, 0, 0));
  }

  /// How long one took that finds nothing changed.
  Duration rescan() {
    return scan(new ScanCounts(files, 0, 0, 0, 0));
  }

  private Duration scan(ScanCounts expected) {
    long begin = System.nanoTime();
    ScanOutcome outcome = scans.scan(library, false).join();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    if (!(outcome instanceof ScanOutcome.Completed completed)
        || !completed.counts().equals(expected)) {
      throw new IllegalStateException("the scan ended as " + outcome);
    }
    return elapsed;
  }

  @Override
  public void close() throws IOException {
    scans.close();
    storage.close();
    data.close();
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
