package gaze.pipeline.scan;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.group.Regrouping;
import gaze.storage.Libraries;
import gaze.storage.LibraryFiles;
import gaze.storage.StorageFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/// Runs the scans of one owner's libraries: each on a platform thread of its own, one at a time for
/// each library. Asking again for what waits already joins it.
///
/// Thread-safe. Closing cancels what runs and waits for it.
public final class LibraryScans implements AutoCloseable {
  private static final Duration FIRST_LOOK_AGAIN = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 5;

  private final Libraries libraries;
  private final LibraryFiles files;
  private final Regrouping regrouping;
  private final Set<Path> excluded;
  private final InstantSource clock;
  private final ScanListener listener;
  private final List<BiConsumer<LibraryId, String>> folderListeners = new CopyOnWriteArrayList<>();
  private final Map<LibraryId, ScanQueue> queues = new ConcurrentHashMap<>();
  private final Map<LibraryId, ScanCounts> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("scan-later").factory());
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @param excluded absolute, links resolved: Gaze's own folders, passed over below any root
  public LibraryScans(
      Libraries libraries,
      LibraryFiles files,
      Regrouping regrouping,
      Set<Path> excluded,
      InstantSource clock,
      ScanListener listener) {
    this.libraries = libraries;
    this.files = files;
    this.regrouping = regrouping;
    this.excluded = Set.copyOf(excluded);
    this.clock = clock;
    this.listener = listener;
  }

  /// Looks at a whole library.
  ///
  /// @param verify read every fingerprint again
  public CompletableFuture<ScanOutcome> scan(LibraryId library, boolean verify) {
    return queue(library).add(new ScanScope.Whole(verify), 0);
  }

  /// Looks at some folders. One that is gone stands for all that was below it.
  CompletableFuture<ScanOutcome> look(LibraryId library, ScanScope.Folders folders) {
    return queue(library).add(folders, 0);
  }

  /// Says of every folder, before it is looked into, that it is.
  void onFolder(BiConsumer<LibraryId, String> listener) {
    folderListeners.add(listener);
  }

  /// Ends what runs or waits for this library; completes when nothing runs any more.
  public CompletableFuture<Void> cancel(LibraryId library) {
    return queue(library).cancel();
  }

  /// What the scan of the whole library that runs now has found; empty when none runs.
  public Optional<ScanCounts> running(LibraryId library) {
    return Optional.ofNullable(running.get(library));
  }

  @Override
  public void close() {
    closed.set(true);
    later.shutdownNow();
    CompletableFuture.allOf(
            queues.values().stream().map(ScanQueue::cancel).toArray(CompletableFuture[]::new))
        .join();
  }

  private ScanQueue queue(LibraryId library) {
    if (closed.get()) {
      throw new IllegalStateException("no scans after closing");
    }
    return queues.computeIfAbsent(
        library,
        id ->
            new ScanQueue(
                "scan-" + id, (scope, again, cancelled) -> run(id, scope, again, cancelled)));
  }

  private ScanOutcome run(LibraryId id, ScanScope scope, int again, AtomicBoolean cancelled) {
    Optional<Library> library = libraries.find(id);
    if (library.isEmpty()) {
      return new ScanOutcome.Cancelled(ScanCounts.NONE);
    }
    boolean whole = scope instanceof ScanScope.Whole;
    ScanRun run =
        new ScanRun(library.get(), files, regrouping, clock, heard(whole), cancelled::get);
    if (whole) {
      running.put(id, ScanCounts.NONE);
      listener.progress(id, ScanCounts.NONE);
    }
    ScanOutcome outcome = outcome(run, scope);
    running.remove(id);
    remember(library.get(), outcome);
    if (whole || !outcome.counts().changesNothing()) {
      listener.ended(id, outcome);
    }
    lookAgain(id, run.restless(), again);
    return outcome;
  }

  private ScanOutcome outcome(ScanRun run, ScanScope scope) {
    try {
      return new LibraryScan(run, libraries, scope, excluded, this::entering).run();
    } catch (StorageFailure e) {
      return broken(run, e.kind(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return broken(run, ProblemKind.INTERNAL, "The scan could not go on: " + e);
    }
  }

  private static ScanOutcome broken(ScanRun run, ProblemKind kind, String sentence) {
    return new ScanOutcome.Broken(
        run.counts(), new Problem(Stage.READING_METADATA, kind, sentence));
  }

  private void entering(LibraryId library, String folder) {
    folderListeners.forEach(listener -> listener.accept(library, folder));
  }

  /// A look at some folders is nothing to report progress of.
  private ScanListener heard(boolean whole) {
    return new ScanListener() {
      @Override
      public void progress(LibraryId library, ScanCounts counts) {
        if (whole) {
          running.replace(library, counts);
          listener.progress(library, counts);
        }
      }

      @Override
      public void work(LibraryId library, Collection<MediaId> media) {
        listener.work(library, media);
      }

      @Override
      public void ended(LibraryId library, ScanOutcome outcome) {
        throw new IllegalStateException("a run does not say of itself that it ended");
      }
    };
  }

  private void remember(Library library, ScanOutcome outcome) {
    LibraryPresence presence =
        switch (outcome) {
          case ScanOutcome.Completed _ -> new LibraryPresence.Online();
          case ScanOutcome.Away _ -> new LibraryPresence.Offline();
          case ScanOutcome.Broken(_, Problem problem) -> new LibraryPresence.Unscannable(problem);
          case ScanOutcome.Cancelled _ -> library.presence();
        };
    if (!presence.equals(library.presence())) {
      libraries.presence(library.id(), presence);
    }
  }

  /// Files that would not hold still are looked at again, less and less often.
  private void lookAgain(LibraryId library, Set<String> folders, int again) {
    if (folders.isEmpty() || closed.get()) {
      return;
    }
    Duration pause = FIRST_LOOK_AGAIN.multipliedBy(1L << Math.min(again, MOST_DOUBLINGS));
    later.schedule(
        () -> queue(library).add(ScanScope.folders(folders), again + 1),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
