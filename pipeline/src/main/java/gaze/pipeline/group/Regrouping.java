package gaze.pipeline.group;

import gaze.domain.FileId;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.storage.FileChange;
import gaze.storage.LibraryFiles;
import gaze.storage.LibraryFiles.StoredGroup;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Keeps the stored items of one owner as the grouping rules want them: when the scan finds files,
/// and again when a file's metadata says more than its name did.
///
/// Thread-safe; blocks on the storage. Whoever changes which files are an item goes through here,
/// one at a time.
public final class Regrouping {
  private static final int SMALL_FOLDER = 2_000;
  private static final int MANY_STARTS = 100;

  private final LibraryFiles files;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  public Regrouping(LibraryFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /// Looks again at an item whose metadata was just read, and at what may belong with it.
  ///
  /// @return the items whose stages were queued by that; mostly none
  public Set<MediaId> after(MediaId media) {
    return locked(
        () ->
            files
                .group(media)
                .map(group -> apply(group.library(), neighbourhood(group), List.of()))
                .orElse(Set.of()));
  }

  /// Stores new files, each with the item that it belongs to.
  ///
  /// @return the items that have work now
  public Set<MediaId> add(LibraryId library, List<Arrival> arrivals) {
    List<MediaFile> fresh = arrivals.stream().flatMap(arrival -> arrival.files().stream()).toList();
    return locked(() -> apply(library, around(library, arrivals), fresh));
  }

  private Collection<StoredGroup> around(LibraryId library, List<Arrival> arrivals) {
    Map<MediaId, StoredGroup> found = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.storedThere() > 0) {
        files
            .groupsStarting(library, arrival.folder(), starts(arrival))
            .forEach(near -> found.putIfAbsent(near.media(), near));
      }
    }
    return found.values();
  }

  /// All of a small folder is read faster than it is searched for many names.
  private static Set<String> starts(Arrival arrival) {
    Set<String> starts = new LinkedHashSet<>();
    arrival.files().forEach(file -> starts.addAll(Neighbours.starts(file.name())));
    return arrival.storedThere() <= SMALL_FOLDER && starts.size() > MANY_STARTS
        ? Set.of("")
        : starts;
  }

  private Collection<StoredGroup> neighbourhood(StoredGroup group) {
    Map<MediaId, StoredGroup> found = new LinkedHashMap<>();
    found.put(group.media(), group);
    Map<String, Set<String>> starts = new HashMap<>();
    for (MediaFile file : group.files()) {
      starts
          .computeIfAbsent(file.folder(), _ -> new LinkedHashSet<>())
          .addAll(Neighbours.starts(file.name()));
    }
    starts.forEach(
        (folder, names) ->
            files
                .groupsStarting(group.library(), folder, names)
                .forEach(near -> found.putIfAbsent(near.media(), near)));
    group.facts().stream()
        .flatMap(facts -> facts.contentIdentifier().stream())
        .distinct()
        .flatMap(id -> files.withContentIdentifier(group.library(), id).stream())
        .forEach(twin -> found.putIfAbsent(twin.media(), twin));
    return found.values();
  }

  private Set<MediaId> apply(
      LibraryId library, Collection<StoredGroup> stored, Collection<MediaFile> fresh) {
    List<FileChange> changes = RegroupPlan.of(stored, fresh, MediaId::random);
    if (changes.isEmpty()) {
      return Set.of();
    }
    files.apply(library, changes, clock.instant());
    return touched(stored, changes);
  }

  private static Set<MediaId> touched(Collection<StoredGroup> stored, List<FileChange> changes) {
    Map<FileId, MediaId> ownerOf = new HashMap<>();
    stored.forEach(group -> group.files().forEach(file -> ownerOf.put(file.id(), group.media())));
    Set<MediaId> touched = new LinkedHashSet<>();
    for (FileChange change : changes) {
      switch (change) {
        case FileChange.ItemAdded added -> touched.add(added.media());
        case FileChange.KindChanged changed -> touched.add(changed.media());
        case FileChange.FileAdded added -> touched.add(added.media());
        case FileChange.FileMoved moved -> {
          touched.add(moved.to());
          touched.add(ownerOf.get(moved.file()));
        }
        case FileChange.ItemSplit split -> {
          touched.add(split.media());
          split.files().forEach(member -> touched.add(ownerOf.get(member.file())));
        }
        case FileChange.FileDeleted deleted -> touched.add(ownerOf.get(deleted.file()));
        case FileChange.FileChanged _, FileChange.FileTouched _, FileChange.FileRenamed _ ->
            throw new IllegalStateException("a regrouping does not read the disk: " + change);
      }
    }
    return touched;
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
