package gaze.pipeline.scan;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.media.content.KnownTypes;
import gaze.pipeline.group.Arrival;
import gaze.pipeline.group.Candidate;
import gaze.pipeline.group.Group;
import gaze.pipeline.group.Grouping;
import gaze.pipeline.group.Neighbours;
import gaze.storage.LibraryFiles.StoredGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes in the files of a folder that are not stored. A sidecar that speaks of nothing is left
/// alone. A group in which anything may have been renamed is withheld until the scan is complete.
final class NewFiles {
  /// A folder's new files are taken in by so many at once, groups undivided.
  private static final int BATCH = 1_000;

  private record Named(String family, FoundFile file) {}

  private final ScanRun run;
  private final DiskReader reader;
  private final RenameSuspicion suspicion;
  private final List<Withheld> withheld;
  private final List<Arrival> arrivals = new ArrayList<>();
  private int waiting;

  NewFiles(ScanRun run, DiskReader reader, RenameSuspicion suspicion, List<Withheld> withheld) {
    this.run = run;
    this.reader = reader;
    this.suspicion = suspicion;
    this.withheld = withheld;
  }

  /// @param storedThere about how many files of this folder are stored
  void takeIn(String folder, List<FoundFile> unknown, long storedThere) {
    if (unknown.size() <= BATCH) {
      takeBatch(folder, unknown, storedThere);
      return;
    }
    List<Named> named =
        unknown.stream()
            .map(file -> new Named(Neighbours.family(file.name()), file))
            .sorted(Comparator.comparing(Named::family))
            .toList();
    List<FoundFile> batch = new ArrayList<>();
    String family = "";
    for (Named next : named) {
      if (batch.size() >= BATCH && !next.family().equals(family)) {
        takeBatch(folder, batch, storedThere);
        batch.clear();
        if (run.isCancelled()) {
          return;
        }
      }
      batch.add(next.file());
      family = next.family();
    }
    takeBatch(folder, batch, storedThere);
  }

  private void takeBatch(String folder, List<FoundFile> unknown, long storedThere) {
    Map<String, FoundFile> fresh = new HashMap<>();
    unknown.forEach(file -> fresh.put(FolderWalk.join(folder, file.name()), file));
    List<Group> groups = groups(folder, fresh.keySet(), storedThere);
    Map<String, MediaFile> read = read(groups, fresh);
    suspicion.prepare(read.values().stream().map(MediaFile::fingerprint).toList());
    List<MediaFile> arrived = new ArrayList<>();
    for (Group group : groups) {
      List<MediaFile> members =
          group.files().stream()
              .flatMap(file -> Optional.ofNullable(read.get(file.path())).stream())
              .toList();
      if (members.stream().anyMatch(member -> isSuspect(member, fresh))) {
        members.forEach(member -> withhold(member, fresh));
      } else {
        arrived.addAll(members);
      }
    }
    arrive(new Arrival(folder, arrived, storedThere));
  }

  private boolean isSuspect(MediaFile member, Map<String, FoundFile> fresh) {
    FoundFile found = fresh.get(member.path());
    return found != null && suspicion.mayBeRenamed(member.path(), found, member.fingerprint());
  }

  private void withhold(MediaFile member, Map<String, FoundFile> fresh) {
    FoundFile found = fresh.get(member.path());
    if (found != null) {
      withheld.add(new Withheld(member.path(), found, member.fingerprint(), Optional.empty()));
    }
  }

  /// By names alone; what is stored is asked only for the sake of sidecars that would else be
  /// alone.
  private List<Group> groups(String folder, Collection<String> fresh, long storedThere) {
    List<Candidate> candidates = new ArrayList<>(fresh.stream().map(Candidate::named).toList());
    if (storedThere > 0) {
      Set<String> starts = new LinkedHashSet<>();
      fresh.stream()
          .map(path -> path.substring(path.lastIndexOf('/') + 1))
          .filter(name -> !KnownTypes.byName(name).orElseThrow().kind().isMedia())
          .forEach(name -> starts.addAll(Neighbours.starts(name)));
      if (!starts.isEmpty()) {
        for (StoredGroup group : run.files.groupsStarting(run.id(), folder, starts)) {
          group.files().forEach(file -> candidates.add(Candidate.named(file.path())));
        }
      }
    }
    return Grouping.of(candidates);
  }

  private Map<String, MediaFile> read(List<Group> groups, Map<String, FoundFile> fresh) {
    Map<String, MediaFile> read = new LinkedHashMap<>();
    for (Group group : groups) {
      for (Group.Placed placed : group.files()) {
        FoundFile found = fresh.get(placed.path());
        if (found != null && !run.isCancelled()) {
          fingerprint(placed.path(), found)
              .ifPresent(
                  fingerprint -> read.put(placed.path(), file(placed.path(), found, fingerprint)));
        }
      }
    }
    return read;
  }

  private Optional<Fingerprint> fingerprint(String path, FoundFile found) {
    return switch (reader.fingerprint(path, found)) {
      case DiskReader.Reading.Read(Fingerprint fingerprint) -> Optional.of(fingerprint);
      case DiskReader.Reading.Restless(ScanProblem problem) -> {
        run.restless(path, problem);
        yield Optional.empty();
      }
      case DiskReader.Reading.Unreadable(ScanProblem problem) -> {
        run.problem(problem);
        yield Optional.of(Fingerprint.UNREAD);
      }
    };
  }

  /// The grouping gives it its role.
  private static MediaFile file(String path, FoundFile found, Fingerprint fingerprint) {
    return new MediaFile(
        FileId.random(),
        path,
        FileRole.ORIGINAL,
        found.bytes(),
        found.modified(),
        found.inode(),
        fingerprint,
        KnownTypes.byName(found.name()).orElseThrow().mime(),
        Optional.empty());
  }

  /// Takes in what was withheld and turned out to be new.
  void takeInAfterAll(Collection<Withheld> files) {
    Map<String, List<MediaFile>> byFolder = new LinkedHashMap<>();
    for (Withheld file : files) {
      MediaFile fresh = file(file.path(), file.file(), file.fingerprint());
      byFolder.computeIfAbsent(fresh.folder(), _ -> new ArrayList<>()).add(fresh);
    }
    byFolder.forEach((folder, fresh) -> arrive(new Arrival(folder, fresh, Long.MAX_VALUE)));
  }

  private void arrive(Arrival arrival) {
    if (arrival.files().isEmpty()) {
      return;
    }
    arrivals.add(arrival);
    waiting += arrival.files().size();
    if (waiting >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (!arrivals.isEmpty()) {
      run.work(run.regrouping.add(run.id(), List.copyOf(arrivals)));
      run.found(waiting);
      arrivals.forEach(arrival -> run.added(arrival.files()));
      arrivals.clear();
      waiting = 0;
    }
  }
}
