package gaze.pipeline.group;

import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.media.content.KnownTypes;
import gaze.storage.FileChange;
import gaze.storage.FileChange.FileAdded;
import gaze.storage.FileChange.FileDeleted;
import gaze.storage.FileChange.FileMoved;
import gaze.storage.FileChange.ItemAdded;
import gaze.storage.FileChange.ItemSplit;
import gaze.storage.FileChange.KindChanged;
import gaze.storage.FileChange.Member;
import gaze.storage.LibraryFiles.StoredGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// From the groups that are stored, and files that are not yet, to the groups that the rules want.
///
/// Where items join, the oldest id stays. Where one splits, its id stays with its main file.
final class RegroupPlan {
  private final Map<String, StoredGroup> ownerOf = new HashMap<>();
  private final Map<String, MediaFile> fileAt = new HashMap<>();
  private final Map<FileId, FileFacts> factsOf = new HashMap<>();
  private final List<StoredGroup> oldestFirst;
  private final Supplier<MediaId> ids;
  private final Map<Group, MediaId> idOf = new IdentityHashMap<>();
  private final List<FileChange> changes = new ArrayList<>();

  private RegroupPlan(Collection<StoredGroup> stored, Supplier<MediaId> ids) {
    this.ids = ids;
    oldestFirst = stored.stream().sorted(Comparator.comparing(StoredGroup::media)).toList();
    for (StoredGroup group : oldestFirst) {
      group.facts().forEach(facts -> factsOf.put(facts.file(), facts));
      for (MediaFile file : group.files()) {
        fileAt.put(file.path(), file);
        ownerOf.put(file.path(), group);
      }
    }
  }

  /// @param fresh files that are not stored; their roles do not matter
  static List<FileChange> of(
      Collection<StoredGroup> stored, Collection<MediaFile> fresh, Supplier<MediaId> ids) {
    RegroupPlan plan = new RegroupPlan(stored, ids);
    fresh.forEach(file -> plan.fileAt.put(file.path(), file));
    return plan.changes();
  }

  private List<FileChange> changes() {
    List<Group> wanted =
        Grouping.of(
            fileAt.values().stream()
                .map(
                    file -> new Candidate(file.path(), Optional.ofNullable(factsOf.get(file.id()))))
                .toList());
    giveIds(wanted);
    wanted.forEach(this::change);
    dropUnplaced(wanted);
    return changes;
  }

  private void giveIds(List<Group> wanted) {
    Map<String, Group> wantedAt = new HashMap<>();
    wanted.forEach(group -> group.files().forEach(file -> wantedAt.put(file.path(), group)));
    Set<MediaId> given = new HashSet<>();
    for (boolean byMainFile : new boolean[] {true, false}) {
      for (StoredGroup stored : oldestFirst) {
        stored.files().stream()
            .filter(RegroupPlan::isMedia)
            .sorted(MediaFile.MAIN_FIRST)
            .limit(byMainFile ? 1 : Long.MAX_VALUE)
            .map(file -> wantedAt.get(file.path()))
            .filter(group -> group != null && !idOf.containsKey(group))
            .findFirst()
            .filter(_ -> given.add(stored.media()))
            .ifPresent(group -> idOf.put(group, stored.media()));
      }
    }
  }

  private static boolean isMedia(MediaFile file) {
    return KnownTypes.byName(file.name()).filter(format -> format.kind().isMedia()).isPresent();
  }

  private void change(Group group) {
    MediaId id = idOf.get(group);
    if (id != null) {
      keep(group, id);
      return;
    }
    List<Group.Placed> stored =
        group.files().stream().filter(file -> ownerOf.containsKey(file.path())).toList();
    MediaId added = ids.get();
    if (stored.isEmpty()) {
      changes.add(
          new ItemAdded(added, group.kind(), group.files().stream().map(this::asPlaced).toList()));
      return;
    }
    changes.add(
        new ItemSplit(
            added,
            group.kind(),
            stored.stream().map(file -> new Member(at(file.path()).id(), file.role())).toList()));
    group.files().stream()
        .filter(file -> !ownerOf.containsKey(file.path()))
        .forEach(file -> changes.add(new FileAdded(added, asPlaced(file))));
  }

  private void keep(Group group, MediaId id) {
    if (kindOf(id) != group.kind()) {
      changes.add(new KindChanged(id, group.kind()));
    }
    for (Group.Placed file : group.files()) {
      StoredGroup owner = ownerOf.get(file.path());
      if (owner == null) {
        changes.add(new FileAdded(id, asPlaced(file)));
      } else if (!owner.media().equals(id) || at(file.path()).role() != file.role()) {
        changes.add(new FileMoved(at(file.path()).id(), id, file.role()));
      }
    }
  }

  private MediaKind kindOf(MediaId id) {
    return oldestFirst.stream()
        .filter(group -> group.media().equals(id))
        .map(StoredGroup::kind)
        .findFirst()
        .orElseThrow();
  }

  /// A stored sidecar that speaks of nothing any more.
  private void dropUnplaced(List<Group> wanted) {
    Set<String> placed = new HashSet<>();
    wanted.forEach(group -> group.files().forEach(file -> placed.add(file.path())));
    ownerOf.keySet().stream()
        .filter(path -> !placed.contains(path))
        .sorted()
        .forEach(path -> changes.add(new FileDeleted(at(path).id())));
  }

  private MediaFile at(String path) {
    return Objects.requireNonNull(fileAt.get(path), path);
  }

  private MediaFile asPlaced(Group.Placed placed) {
    MediaFile file = at(placed.path());
    return new MediaFile(
        file.id(),
        file.path(),
        placed.role(),
        file.bytes(),
        file.modified(),
        file.inode(),
        file.fingerprint(),
        file.mime(),
        file.motion());
  }
}
