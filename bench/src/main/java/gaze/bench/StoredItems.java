package gaze.bench;

import gaze.bench.MadeLibrary.Made;
import gaze.domain.FileFacts;
import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Stage;
import gaze.domain.StageFacts;
import gaze.search.QueryEncoder;
import gaze.search.Search;
import gaze.search.Tuning;
import gaze.storage.FileChange;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A database in which a made library was scanned and its metadata read, through the ports that the
/// engine uses. Made once for each size and kept, because that takes minutes.
final class StoredItems {
  /// Its own change makes the kept ones useless.
  private static final String VERSION = "1";

  private static final Duration LONGEST_INDEXING = Duration.ofHours(2);
  private static final int BATCH = 2_000;
  private static final int AT_ONCE = 16;

  private final Path folder;
  private final int items;
  private final Vocabulary vocabulary = new Vocabulary();
  private final MadeLibrary made = new MadeLibrary(vocabulary);

  StoredItems(Path folder, int items) {
    this.folder = folder.resolve("items-" + items);
    this.items = items;
  }

  /// The data directory.
  Path folder() {
    return folder;
  }

  int size() {
    return items;
  }

  MadeLibrary library() {
    return made;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// A search over the items, once its index holds them all.
  Search search(SqliteStorage storage) throws IOException {
    Search search =
        Search.open(
            new Search.Parts(
                folder.resolve("index"), storage, () -> List.of(OwnerId.LOCAL), QueryEncoder.NONE),
            Tuning.USUAL,
            InstantSource.system(),
            ZoneOffset.UTC);
    try {
      if (search.awaitCaughtUp(LONGEST_INDEXING)) {
        return search;
      }
      String state = String.valueOf(search.state());
      search.close();
      throw new IllegalStateException("the index did not catch up: " + state);
    } catch (InterruptedException stopped) {
      search.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the index was built", stopped);
    }
  }

  SqliteStorage open() throws IOException {
    Path done = folder.resolve("made-" + VERSION);
    if (!Files.exists(done)) {
      System.out.printf("making %,d items, once%n", items);
      new Scratch(folder).close();
      try (SqliteStorage storage = SqliteStorage.open(folder, InstantSource.system())) {
        fill(storage);
      }
      Files.createFile(done);
    }
    return SqliteStorage.open(folder, InstantSource.system());
  }

  private void fill(SqliteStorage storage) {
    Library library =
        new Library(
            LibraryId.random(),
            "made",
            folder.resolve("pictures"),
            true,
            Optional.of(ZoneOffset.UTC),
            new LibraryPresence.Online(),
            Instant.EPOCH,
            Optional.empty());
    storage.libraries(OwnerId.LOCAL).add(library);
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int from = 0; from < items; from += BATCH) {
        fill(storage, library, from, Math.min(items, from + BATCH), workers);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while items were made", stopped);
    }
  }

  private void fill(
      SqliteStorage storage, Library library, int from, int to, ExecutorService workers)
      throws InterruptedException {
    List<FileChange> added = new ArrayList<>();
    List<Callable<Boolean>> read = new ArrayList<>();
    for (int number = from; number < to; number++) {
      MediaId id = MediaId.random();
      Made item = made.item(number);
      added.add(new FileChange.ItemAdded(id, item.kind(), List.of(item.file())));
      read.add(() -> read(storage, id, item));
    }
    storage.files(OwnerId.LOCAL).apply(library.id(), added, Instant.EPOCH);
    workers.invokeAll(read).forEach(Future::resultNow);
  }

  private static boolean read(SqliteStorage storage, MediaId id, Made item) {
    Lease lease =
        storage
            .stages()
            .lease(id, Stage.READING_METADATA, Optional.empty(), Instant.EPOCH)
            .orElseThrow();
    FileFacts facts =
        new FileFacts(
            item.file().id(),
            item.kind(),
            item.file().mime(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            item.metadata().camera().model());
    return storage
        .stages()
        .finish(
            lease,
            new StageFacts.MetadataRead(item.metadata(), List.of(facts), false),
            List.of(),
            Instant.EPOCH);
  }
}
