package gaze.pipeline.scan;

import gaze.domain.LibraryId;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The folders whose changes the operating system tells of. Thread-safe; closing stops all.
final class FolderWatches implements AutoCloseable {
  /// What the system said of one folder.
  ///
  /// @param events names may be missing where too much happened at once
  record Told(LibraryId library, String folder, List<WatchEvent<?>> events) {}

  private record Place(LibraryId library, String folder) {}

  private final WatchService service;
  private final Map<WatchKey, Place> places = new HashMap<>();
  private final Map<LibraryId, TreeMap<String, WatchKey>> keys = new HashMap<>();

  private FolderWatches(WatchService service) {
    this.service = service;
  }

  /// Empty where the platform only pretends: macOS's service reads every folder every few seconds.
  static Optional<FolderWatches> open() throws IOException {
    WatchService service = FileSystems.getDefault().newWatchService();
    if (service.getClass().getSimpleName().startsWith("Polling")) {
      service.close();
      return Optional.empty();
    }
    return Optional.of(new FolderWatches(service));
  }

  /// @throws IOException where the system's limit is reached or the folder is gone
  synchronized void add(LibraryId library, Path root, String folder) throws IOException {
    TreeMap<String, WatchKey> own = keys.computeIfAbsent(library, _ -> new TreeMap<>());
    WatchKey known = own.get(folder);
    if (known != null && known.isValid()) {
      return;
    }
    WatchKey key =
        root.resolve(folder)
            .register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
    own.put(folder, key);
    places.put(key, new Place(library, folder));
  }

  synchronized boolean isWatched(LibraryId library, String folder) {
    return keys.getOrDefault(library, new TreeMap<>()).containsKey(folder);
  }

  /// Forgets a folder and all below it. A watch follows its folder when that is renamed, and would
  /// go on to tell of it under the old name.
  synchronized void remove(LibraryId library, String folder) {
    TreeMap<String, WatchKey> own = keys.getOrDefault(library, new TreeMap<>());
    cancel(own.remove(folder));
    Map<String, WatchKey> below = own.subMap(folder + "/", folder + "0");
    below.values().forEach(this::cancel);
    below.clear();
  }

  synchronized void removeAll(LibraryId library) {
    Optional.ofNullable(keys.remove(library)).ifPresent(own -> own.values().forEach(this::cancel));
  }

  private void cancel(@org.jspecify.annotations.Nullable WatchKey key) {
    if (key != null) {
      places.remove(key);
      key.cancel();
    }
  }

  /// Waits for the next news; empty when there was none in this time.
  ///
  /// @throws ClosedWatchServiceException once closed
  Optional<Told> next(Duration patience) throws InterruptedException {
    WatchKey key = service.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (key == null) {
      return Optional.empty();
    }
    List<WatchEvent<?>> events = key.pollEvents();
    key.reset();
    return place(key).map(place -> new Told(place.library(), place.folder(), events));
  }

  private synchronized Optional<Place> place(WatchKey key) {
    return Optional.ofNullable(places.get(key));
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the watch service would not close", e);
    }
  }
}
