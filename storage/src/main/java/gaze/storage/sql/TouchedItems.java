package gaze.storage.sql;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageMachine;
import gaze.domain.StageState;
import gaze.storage.sql.Tables.Files;
import gaze.storage.sql.Tables.Media;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The items whose files change in one batch: as they were before, and what that means for them
/// after.
final class TouchedItems {
  private final Tx tx;
  private final ItemRows items;
  private final Map<MediaId, StagedItem> before;
  private final Set<MediaId> created = new HashSet<>();

  TouchedItems(Tx tx, ItemRows items, Collection<MediaId> media) {
    this.tx = tx;
    this.items = items;
    this.before = StagedItem.findAll(tx.sql(), media);
  }

  void isNew(MediaId media) {
    created.add(media);
  }

  /// Removes items without a media file; brings the others in line with their files and queues the
  /// stages that read what has changed.
  void settle(FileChanges.Batch batch, Map<FileId, FileRows.Known> known) {
    Map<MediaId, Set<FileRole>> roles = changedRoles(batch, known);
    Map<MediaId, MediaKind> kinds = new HashMap<>();
    batch.kinds().forEach(change -> kinds.put(change.media(), change.kind()));
    Set<FileId> changed = new HashSet<>();
    batch.changed().forEach(change -> changed.add(change.file()));
    Set<MediaId> all = new HashSet<>(before.keySet());
    all.addAll(created);
    batch.moved().forEach(moved -> all.add(moved.to()));
    batch.joined().forEach(joined -> all.add(joined.media()));
    Map<MediaId, List<MediaFile>> files = files(all);
    for (MediaId media : all) {
      List<MediaFile> left = files.getOrDefault(media, List.of());
      if (left.stream().noneMatch(TouchedItems::isMedia)) {
        removeIfThere(media);
      } else {
        items.bringInLine(media, left);
        StagedItem old = before.get(media);
        if (old != null) {
          MediaFile main = left.stream().min(MediaFile.MAIN_FIRST).orElseThrow();
          boolean otherMain = !main.id().equals(old.main()) || changed.contains(main.id());
          settle(
              old,
              kinds.getOrDefault(media, old.kind()),
              otherMain,
              roles.getOrDefault(media, Set.of()));
        }
      }
    }
  }

  private void removeIfThere(MediaId media) {
    if (before.containsKey(media) || created.contains(media)) {
      items.remove(media);
    }
  }

  private static boolean isMedia(MediaFile file) {
    return file.role() != FileRole.SIDECAR && file.role() != FileRole.SUBTITLE;
  }

  /// @param otherMain the main file is another, or has other content
  /// @param changed the roles of the files that came, went or have other content
  private void settle(StagedItem old, MediaKind kind, boolean otherMain, Set<FileRole> changed) {
    if (otherMain) {
      tx.sql()
          .update(Media.T)
          .set(Media.SIZE_DECODED, false)
          .where(Media.ID.eq(old.id()))
          .execute();
    }
    StagedItem item = kind == old.kind() ? old : old.as(tx, kind);
    if (otherMain || kind != old.kind()) {
      item.move(tx, item.stages().keySet(), TouchedItems::again);
    } else if (changed.stream().anyMatch(role -> role != FileRole.SUBTITLE)) {
      item.move(tx, Stage.READING_METADATA, TouchedItems::again);
    }
    item.updated(tx);
  }

  /// A stage that runs reads what is no longer so: it is interrupted first.
  private static StageState again(StageState state) {
    StageState ended =
        state instanceof StageState.Running
            ? StageMachine.next(state, new StageEvent.Interrupted())
            : state;
    return StageMachine.next(ended, new StageEvent.Requeued());
  }

  /// The roles of the files that came to an item, went from it or have other content.
  private static Map<MediaId, Set<FileRole>> changedRoles(
      FileChanges.Batch batch, Map<FileId, FileRows.Known> known) {
    Map<MediaId, Set<FileRole>> roles = new HashMap<>();
    List<FileId> leaving = new ArrayList<>(batch.deleted());
    batch.changed().forEach(change -> leaving.add(change.file()));
    batch.moved().forEach(change -> leaving.add(change.file()));
    batch.split().forEach(split -> split.files().forEach(member -> leaving.add(member.file())));
    leaving.stream()
        .filter(known::containsKey)
        .map(known::get)
        .forEach(file -> note(roles, file.media(), file.role()));
    batch.moved().forEach(change -> note(roles, change.to(), change.role()));
    batch.joined().forEach(change -> note(roles, change.media(), change.file().role()));
    return roles;
  }

  private static void note(Map<MediaId, Set<FileRole>> roles, MediaId media, FileRole role) {
    roles.computeIfAbsent(media, _ -> new HashSet<>()).add(role);
  }

  private Map<MediaId, List<MediaFile>> files(Set<MediaId> media) {
    Map<MediaId, List<MediaFile>> files = new HashMap<>();
    Chunks.of(
        media,
        some ->
            tx.sql()
                .select(Files.T.fields())
                .from(Files.T)
                .where(Files.MEDIA_ID.in(some))
                .forEach(
                    row ->
                        files
                            .computeIfAbsent(row.get(Files.MEDIA_ID), _ -> new ArrayList<>())
                            .add(Items.file(row))));
    return files;
  }
}
