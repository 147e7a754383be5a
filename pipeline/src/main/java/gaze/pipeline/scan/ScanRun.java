package gaze.pipeline.scan;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.pipeline.group.Regrouping;
import gaze.storage.FileChange;
import gaze.storage.LibraryFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// What the parts of one scan share: what it is about, what it has counted, and the changes that it
/// has not stored yet. Confined to the scan's thread.
final class ScanRun {
  private static final int BATCH = 500;
  private static final int MOST_PROBLEMS = 500;
  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(200);

  final Library library;
  final LibraryFiles files;
  final Regrouping regrouping;

  /// Stored files that are at their path, whatever they hold now.
  final RowSet present = new RowSet();

  /// Those of them that hold what is stored.
  final RowSet same = new RowSet();

  /// Files that this scan has added itself.
  final FileIds added = new FileIds();

  private final InstantSource clock;
  private final ScanListener listener;
  private final BooleanSupplier cancelled;
  private final List<FileChange> changes = new ArrayList<>();

  /// Items of changes that are not stored yet.
  private final Set<MediaId> unstored = new LinkedHashSet<>();

  private final List<ScanProblem> problems = new ArrayList<>();
  private final Set<String> restless = new TreeSet<>();
  private Instant reported = Instant.EPOCH;
  private long found;
  private long arrived;
  private long changed;
  private long deleted;
  private long renamed;

  ScanRun(
      Library library,
      LibraryFiles files,
      Regrouping regrouping,
      InstantSource clock,
      ScanListener listener,
      BooleanSupplier cancelled) {
    this.library = library;
    this.files = files;
    this.regrouping = regrouping;
    this.clock = clock;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  LibraryId id() {
    return library.id();
  }

  boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  Instant now() {
    return clock.instant();
  }

  void found(long more) {
    found += more;
    Instant now = clock.instant();
    if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0) {
      reported = now;
      listener.progress(id(), counts());
    }
  }

  void added(Collection<MediaFile> files) {
    files.forEach(file -> added.add(file.id()));
    arrived += files.size();
  }

  void deleted(long more) {
    deleted += more;
  }

  void renamed(long more) {
    renamed += more;
  }

  ScanCounts counts() {
    return new ScanCounts(found, arrived, changed, deleted, renamed);
  }

  void problem(ScanProblem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  List<ScanProblem> problems() {
    return List.copyOf(problems);
  }

  /// A file that would not hold still: its folder is worth another look soon.
  void restless(String path, ScanProblem problem) {
    problem(problem);
    restless.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  Set<String> restless() {
    return Set.copyOf(restless);
  }

  void touched(FileChange.FileTouched change) {
    changes.add(change);
    flushIfFull();
  }

  void changed(FileChange.FileChanged change, MediaId media) {
    changes.add(change);
    unstored.add(media);
    changed++;
    flushIfFull();
  }

  private void flushIfFull() {
    if (changes.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (!changes.isEmpty()) {
      files.apply(id(), changes, now());
      changes.clear();
    }
    work(unstored);
    unstored.clear();
  }

  /// Says which items have work. What they have to do is stored by now.
  void work(Collection<MediaId> media) {
    if (!media.isEmpty()) {
      listener.work(id(), Set.copyOf(media));
    }
  }
}
