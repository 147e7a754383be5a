package gaze.pipeline.scan;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.media.content.KnownTypes;
import gaze.storage.Libraries;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Keeps libraries up to date by themselves: looks at folders when the operating system tells of
/// changes, at whole libraries every now and then, and at those that are away until they are back.
///
/// Every folder that a scan enters is watched from then on, so the first scan of a library starts
/// its watch. Where the system cannot tell (network folders) or will not (its limit of watches),
/// the periodic scan remains. Thread-safe; one thread waits for news until closed.
public final class LibraryWatch implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration LOOK_FOR_ABSENT = Duration.ofSeconds(30);

  private final LibraryScans scans;
  private final Libraries libraries;
  private final Supplier<Duration> rescanEvery;
  private final InstantSource clock;
  private final Optional<FolderWatches> watches;
  private final Map<LibraryId, Unsettled> unsettled = new HashMap<>();
  private final Map<LibraryId, Path> roots = new ConcurrentHashMap<>();
  private final Map<LibraryId, String> notes = new ConcurrentHashMap<>();
  private final Map<LibraryId, Instant> lastRescan = new HashMap<>();
  private final Thread thread;
  private Instant lookedForAbsent;
  private volatile boolean closed;

  private LibraryWatch(
      LibraryScans scans,
      Libraries libraries,
      Supplier<Duration> rescanEvery,
      InstantSource clock,
      Optional<FolderWatches> watches) {
    this.scans = scans;
    this.libraries = libraries;
    this.rescanEvery = rescanEvery;
    this.clock = clock;
    this.watches = watches;
    lookedForAbsent = clock.instant();
    thread = Thread.ofPlatform().daemon().name("library-watch").unstarted(this::run);
  }

  /// Starts to watch. Call it before the first scan.
  ///
  /// @param rescanEvery asked again each time; zero switches the periodic scan off
  public static LibraryWatch start(
      LibraryScans scans,
      Libraries libraries,
      Supplier<Duration> rescanEvery,
      InstantSource clock) {
    LibraryWatch watch = new LibraryWatch(scans, libraries, rescanEvery, clock, open());
    scans.onFolder(watch::entered);
    watch.thread.start();
    return watch;
  }

  private static Optional<FolderWatches> open() {
    try {
      return FolderWatches.open();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Why changes in this library are seen only by the periodic scan; empty where they are seen at
  /// once.
  public Optional<String> note(LibraryId library) {
    return watches.isEmpty()
        ? Optional.of("This system does not tell of changes in folders.")
        : Optional.ofNullable(notes.get(library));
  }

  /// Stops watching a library that was removed.
  public void forget(LibraryId library) {
    watches.ifPresent(all -> all.removeAll(library));
    roots.remove(library);
    notes.remove(library);
  }

  /// On a scan's thread: the folder is watched before it is looked into, so that nothing is missed.
  private void entered(LibraryId library, String folder) {
    if (watches.isEmpty() || closed) {
      return;
    }
    try {
      Optional<Path> root = root(library);
      if (root.isPresent() && !notes.containsKey(library)) {
        watches.get().add(library, root.get(), folder);
      }
    } catch (NoSuchFileException | NotDirectoryException _) {
      // The scan will find it gone as well.
    } catch (IOException e) {
      notes.put(
          library,
          "Not every folder of it can be watched (%s); the rest is seen by the periodic scan."
              .formatted(e.getMessage()));
    }
  }

  private Optional<Path> root(LibraryId library) {
    Path known = roots.get(library);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Path> root = libraries.find(library).map(Library::root);
    root.ifPresent(path -> roots.put(library, path));
    return root;
  }

  private void run() {
    while (!closed) {
      try {
        if (watches.isPresent()) {
          watches.get().next(TICK).ifPresent(this::heard);
        } else {
          Thread.sleep(TICK);
        }
        lookAtSettled();
        lookPeriodically();
      } catch (InterruptedException | ClosedWatchServiceException _) {
        return;
      }
    }
  }

  private void heard(FolderWatches.Told told) {
    Instant now = clock.instant();
    Unsettled library = unsettled.computeIfAbsent(told.library(), _ -> new Unsettled());
    for (WatchEvent<?> event : told.events()) {
      if (event.context() instanceof Path name) {
        heard(library, told, event.kind(), name.toString(), now);
      } else {
        library.everything(now);
      }
    }
  }

  private void heard(
      Unsettled library,
      FolderWatches.Told told,
      WatchEvent.Kind<?> kind,
      String name,
      Instant now) {
    String path = FolderWalk.join(told.folder(), name);
    if (name.equals(IgnoreFile.NAME)) {
      library.everything(now);
    } else if (SystemNames.passedOver(name)) {
      return;
    } else if (isFolder(told.library(), path, kind)) {
      library.tree(path, now);
    } else if (KnownTypes.byName(name).isPresent()) {
      if (kind == StandardWatchEventKinds.ENTRY_MODIFY) {
        library.written(path, now);
      } else {
        library.file(path, now);
      }
    }
  }

  private boolean isFolder(LibraryId library, String path, WatchEvent.Kind<?> kind) {
    FolderWatches all = watches.orElseThrow();
    if (kind == StandardWatchEventKinds.ENTRY_DELETE) {
      boolean was = all.isWatched(library, path);
      all.remove(library, path);
      return was;
    }
    return kind == StandardWatchEventKinds.ENTRY_CREATE
        && root(library)
            .filter(root -> Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
            .isPresent();
  }

  private void lookAtSettled() {
    Instant now = clock.instant();
    unsettled.forEach(
        (library, what) -> {
          if (isKnown(library)) {
            what.settled(now).ifPresent(scope -> look(library, scope));
          }
        });
    unsettled.keySet().removeIf(library -> !isKnown(library));
  }

  private boolean isKnown(LibraryId library) {
    return roots.containsKey(library);
  }

  private void look(LibraryId library, ScanScope scope) {
    switch (scope) {
      case ScanScope.Whole _ -> scans.scan(library, false);
      case ScanScope.Folders folders -> scans.look(library, folders);
    }
  }

  private void lookPeriodically() {
    Instant now = clock.instant();
    if (Duration.between(lookedForAbsent, now).compareTo(LOOK_FOR_ABSENT) < 0) {
      return;
    }
    lookedForAbsent = now;
    Duration every = rescanEvery.get();
    for (Library library : libraries.all()) {
      if (scans.running(library.id()).isEmpty() && isDue(library, every, now)) {
        lastRescan.put(library.id(), now);
        scans.scan(library.id(), false);
      }
    }
  }

  private boolean isDue(Library library, Duration every, Instant now) {
    if (library.presence() instanceof LibraryPresence.Offline) {
      return Files.isDirectory(library.root());
    }
    Instant last = library.scanned().orElse(library.added());
    Instant asked = lastRescan.getOrDefault(library.id(), last);
    Instant since = last.isAfter(asked) ? last : asked;
    return every.isPositive() && Duration.between(since, now).compareTo(every) >= 0;
  }

  @Override
  public void close() {
    closed = true;
    watches.ifPresent(FolderWatches::close);
    thread.interrupt();
    try {
      thread.join(TICK.multipliedBy(4));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
