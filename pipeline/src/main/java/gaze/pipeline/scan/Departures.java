package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import gaze.domain.MediaId;
import gaze.storage.FileChange;
import gaze.storage.FileChange.FileChanged;
import gaze.storage.FileChange.FileDeleted;
import gaze.storage.FileChange.FileRenamed;
import gaze.storage.LibraryFiles.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The end of a scan: what was renamed, what is gone, and what of the doubtful was new after all.
final class Departures {
  private static final int BATCH = 500;

  /// So many missing files are held at once; a library that lost more is gone through again.
  private static final int MOST_HELD = 50_000;

  private final ScanRun run;
  private final NewFiles newFiles;
  private final ScanScope scope;
  private final Set<String> visited;
  private final Set<String> kept;

  /// @param visited folders that were looked at
  /// @param kept folders of which nothing is known now, nor of what is below them
  Departures(
      ScanRun run, NewFiles newFiles, ScanScope scope, Set<String> visited, Set<String> kept) {
    this.run = run;
    this.newFiles = newFiles;
    this.scope = scope;
    this.visited = visited;
    this.kept = kept;
  }

  void settle(List<Withheld> withheld, long storedBefore) {
    List<Settlement.Rename> renames =
        withheld.isEmpty() ? List.of() : Settlement.of(withheld, gone(withheld), new Hashes());
    Set<MediaId> affected = new LinkedHashSet<>();
    rename(renames, affected);
    Set<Long> moved =
        renames.stream().map(rename -> rename.from().row()).collect(Collectors.toSet());
    takeInRest(withheld, renames);
    if (!(scope instanceof ScanScope.Whole) || run.present.size() < storedBefore) {
      delete(moved);
    }
    regroup(affected);
  }

  /// What is stored with the fingerprint of a withheld file and is not on the disk any more.
  private List<Stored> gone(List<Withheld> withheld) {
    List<Fingerprint> wanted = withheld.stream().map(Withheld::fingerprint).distinct().toList();
    List<Stored> gone = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += BATCH) {
      run
          .files
          .withFingerprint(run.id(), wanted.subList(from, Math.min(from + BATCH, wanted.size())))
          .stream()
          .filter(this::isGone)
          .forEach(gone::add);
    }
    return gone;
  }

  private boolean isGone(Stored stored) {
    if (run.present.contains(stored.row()) || isKept(stored.path())) {
      return false;
    }
    return scope instanceof ScanScope.Whole
        || visited.contains(folder(stored.path()))
        || Files.notExists(run.library.root().resolve(stored.path()), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isKept(String path) {
    return kept.stream().anyMatch(folder -> folder.isEmpty() || path.startsWith(folder + "/"));
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// Renames that hang together are stored together; what a renamed file has overwritten goes
  /// first.
  private void rename(List<Settlement.Rename> renames, Set<MediaId> affected) {
    if (renames.isEmpty()) {
      return;
    }
    Set<Stored> freed = new HashSet<>();
    renames.forEach(rename -> freed.add(rename.from()));
    Set<Stored> displaced =
        renames.stream()
            .flatMap(rename -> rename.to().displaced().stream())
            .collect(Collectors.toSet());
    List<FileChange> together = new ArrayList<>();
    List<FileChange> alone = new ArrayList<>();
    displaced.stream()
        .filter(stored -> !freed.contains(stored))
        .forEach(
            stored -> {
              together.add(new FileDeleted(stored.id()));
              affected.add(stored.media());
              run.deleted(1);
            });
    for (Settlement.Rename rename : renames) {
      boolean linked = rename.to().displaced().isPresent() || displaced.contains(rename.from());
      (linked ? together : alone).add(change(rename));
      affected.add(rename.from().media());
    }
    apply(together);
    for (int from = 0; from < alone.size(); from += BATCH) {
      apply(alone.subList(from, Math.min(from + BATCH, alone.size())));
    }
    run.found(renames.size() - displaced.size());
    run.renamed(renames.size());
  }

  private static FileChange change(Settlement.Rename rename) {
    FoundFile file = rename.to().file();
    return new FileRenamed(rename.from().id(), rename.to().path(), file.modified(), file.inode());
  }

  private void apply(List<FileChange> changes) {
    if (!changes.isEmpty()) {
      run.files.apply(run.id(), List.copyOf(changes), run.now());
    }
  }

  private void takeInRest(List<Withheld> withheld, List<Settlement.Rename> renames) {
    Set<String> renamed =
        renames.stream().map(rename -> rename.to().path()).collect(Collectors.toSet());
    Map<Boolean, List<Withheld>> rest =
        withheld.stream()
            .filter(file -> !renamed.contains(file.path()))
            .collect(Collectors.partitioningBy(file -> file.displaced().isPresent()));
    for (Withheld changed : rest.getOrDefault(true, List.of())) {
      Stored stored = changed.displaced().orElseThrow();
      FoundFile file = changed.file();
      run.changed(
          new FileChanged(
              stored.id(), file.bytes(), file.modified(), file.inode(), changed.fingerprint()),
          stored.media());
    }
    newFiles.takeInAfterAll(rest.getOrDefault(false, List.of()));
    newFiles.flush();
    run.flush();
  }

  private void delete(Set<Long> moved) {
    List<Stored> missing = new ArrayList<>();
    do {
      missing.clear();
      forEachStored(
          stored -> {
            if (missing.size() < MOST_HELD
                && !run.present.contains(stored.row())
                && !moved.contains(stored.row())
                && !run.added.contains(stored.id())
                && !isKept(stored.path())) {
              missing.add(stored);
            }
          });
      missing.sort(Comparator.comparing(Stored::media));
      for (int from = 0; from < missing.size() && !run.isCancelled(); from += BATCH) {
        deleteBatch(missing.subList(from, Math.min(from + BATCH, missing.size())));
      }
    } while (missing.size() == MOST_HELD && !run.isCancelled());
  }

  private void deleteBatch(List<Stored> missing) {
    Set<MediaId> affected = new LinkedHashSet<>();
    List<FileChange> changes = new ArrayList<>();
    for (Stored stored : missing) {
      changes.add(new FileDeleted(stored.id()));
      affected.add(stored.media());
    }
    apply(changes);
    run.deleted(missing.size());
    regroup(affected);
  }

  /// What is stored of where this scan looked.
  private void forEachStored(Consumer<Stored> action) {
    switch (scope) {
      case ScanScope.Whole _ -> run.files.forEach(run.id(), action);
      case ScanScope.Folders some -> {
        visited.forEach(folder -> run.files.inFolder(run.id(), folder, action));
        List<String> vanished = some.all().stream().filter(this::isVanished).toList();
        if (!vanished.isEmpty()) {
          run.files.forEach(
              run.id(),
              stored -> {
                if (vanished.stream().anyMatch(gone -> stored.path().startsWith(gone + "/"))) {
                  action.accept(stored);
                }
              });
        }
      }
    }
  }

  private boolean isVanished(String folder) {
    return !visited.contains(folder)
        && Files.notExists(run.library.root().resolve(folder), LinkOption.NOFOLLOW_LINKS);
  }

  private void regroup(Set<MediaId> affected) {
    for (MediaId media : affected) {
      run.work(run.regrouping.after(media));
    }
  }

  /// Stored hashes as they are; a file on the disk is read in full.
  private final class Hashes implements Settlement.Hashes {
    @Override
    public Optional<String> of(Stored stored) {
      return run.files.contentHash(stored.id());
    }

    @Override
    public Optional<String> of(Withheld withheld) {
      try {
        return Optional.of(ContentHashes.sha1(run.library.root().resolve(withheld.path())));
      } catch (IOException e) {
        run.problem(Sentences.about(withheld.path(), e));
        return Optional.empty();
      }
    }
  }
}
