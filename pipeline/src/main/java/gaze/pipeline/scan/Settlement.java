package gaze.pipeline.scan;

import gaze.domain.FileId;
import gaze.domain.Fingerprint;
import gaze.storage.LibraryFiles.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds out which files were renamed. Pure but for the full hashes, which it asks for only where
/// nothing else decides.
///
/// A file was renamed if its content is stored for a path that is given up: gone, or taken over by
/// another renamed file (a chain `a→b, b→c`), or exchanged (`a↔b`). A path that was given new
/// content is not given up: it has changed, and where its old content now lies is new.
final class Settlement {
  /// A thousand equal files against a thousand: beyond that they are new and missing.
  private static final long MOST_COMPARISONS = 1_000_000;

  /// @param from what is stored
  /// @param to where it is now
  record Rename(Stored from, Withheld to) {}

  /// Full hashes, empty where they are unknown or cannot be read.
  interface Hashes {
    Optional<String> of(Stored stored);

    Optional<String> of(Withheld withheld);
  }

  private final Hashes hashes;
  private final Map<String, Withheld> open = new TreeMap<>();
  private final Map<FileId, Stored> free = new LinkedHashMap<>();
  private final List<Rename> renames = new ArrayList<>();

  private Settlement(Collection<Withheld> withheld, Collection<Stored> gone, Hashes hashes) {
    this.hashes = hashes;
    withheld.forEach(file -> open.put(file.path(), file));
    gone.stream()
        .sorted(Comparator.comparing(Stored::path))
        .forEach(stored -> free.put(stored.id(), stored));
  }

  /// @param gone stored files whose path is gone from the disk
  static List<Rename> of(Collection<Withheld> withheld, Collection<Stored> gone, Hashes hashes) {
    Settlement settlement = new Settlement(withheld, gone, hashes);
    settlement.followChains();
    settlement.closeCircles();
    return List.copyOf(settlement.renames);
  }

  private void followChains() {
    List<Rename> found = pairs(open.values(), free.values());
    while (!found.isEmpty()) {
      for (Rename rename : found) {
        renames.add(rename);
        open.remove(rename.to().path());
        free.remove(rename.from().id());
        rename.to().displaced().ifPresent(stored -> free.put(stored.id(), stored));
      }
      found = pairs(open.values(), free.values());
    }
  }

  /// What is left can only have changed places among itself.
  private void closeCircles() {
    List<Withheld> changed =
        open.values().stream().filter(file -> file.displaced().isPresent()).toList();
    List<Stored> displaced = changed.stream().map(file -> file.displaced().orElseThrow()).toList();
    List<Rename> closed = pairs(changed, displaced);
    int before;
    do {
      before = closed.size();
      Set<String> taken =
          closed.stream().map(rename -> rename.to().path()).collect(Collectors.toSet());
      closed = closed.stream().filter(rename -> taken.contains(rename.from().path())).toList();
    } while (closed.size() < before);
    renames.addAll(closed);
  }

  private List<Rename> pairs(Collection<Withheld> files, Collection<Stored> stored) {
    Map<Fingerprint, List<Stored>> storedBy =
        stored.stream().collect(Collectors.groupingBy(Stored::fingerprint));
    Map<Fingerprint, List<Withheld>> filesBy =
        files.stream()
            .filter(file -> storedBy.containsKey(file.fingerprint()))
            .collect(
                Collectors.groupingBy(
                    Withheld::fingerprint, LinkedHashMap::new, Collectors.toList()));
    List<Rename> pairs = new ArrayList<>();
    filesBy.forEach(
        (fingerprint, same) ->
            pairs.addAll(
                new OneToOne(same, storedBy.getOrDefault(fingerprint, List.of())).pairs()));
    return pairs;
  }

  /// Pairs files of one fingerprint with stored files of the same.
  private final class OneToOne {
    private final List<Withheld> files;
    private final List<Stored> stored;
    private final List<Rename> pairs = new ArrayList<>();

    OneToOne(List<Withheld> files, List<Stored> stored) {
      this.files = new ArrayList<>(files);
      this.stored = new ArrayList<>(stored);
    }

    List<Rename> pairs() {
      if ((long) files.size() * stored.size() > MOST_COMPARISONS) {
        return pairs;
      }
      if (files.size() > 1 || stored.size() > 1) {
        pairMoved();
      }
      if (files.size() == 1 && stored.size() == 1) {
        pair(files.getFirst(), stored.getFirst());
      }
      if (!files.isEmpty() && !stored.isEmpty()) {
        pairEqual();
      }
      return pairs;
    }

    /// The same inode and time besides the same fingerprint: the very file.
    private void pairMoved() {
      for (Stored from : List.copyOf(stored)) {
        List<Withheld> moved =
            files.stream()
                .filter(file -> from.inode() != 0 && file.file().looksLike(from))
                .toList();
        if (moved.size() == 1) {
          pair(moved.getFirst(), from);
        }
      }
    }

    /// Which of several equal files went where makes no difference once they are known to be equal;
    /// those that kept their names come first.
    private void pairEqual() {
      Map<String, List<Stored>> storedBy = new LinkedHashMap<>();
      stored.forEach(
          from ->
              hashes
                  .of(from)
                  .ifPresent(
                      hash -> storedBy.computeIfAbsent(hash, _ -> new ArrayList<>()).add(from)));
      if (storedBy.isEmpty()) {
        return;
      }
      Map<String, List<Withheld>> filesBy = new LinkedHashMap<>();
      files.forEach(
          file ->
              hashes
                  .of(file)
                  .ifPresent(
                      hash -> filesBy.computeIfAbsent(hash, _ -> new ArrayList<>()).add(file)));
      filesBy.forEach((hash, equal) -> pairInOrder(equal, storedBy.getOrDefault(hash, List.of())));
    }

    private void pairInOrder(List<Withheld> equal, List<Stored> candidates) {
      List<Stored> left = new ArrayList<>(candidates);
      List<Withheld> nameless = new ArrayList<>();
      for (Withheld file : equal) {
        Optional<Stored> namesake =
            left.stream().filter(from -> from.name().equals(file.name())).findFirst();
        namesake.ifPresentOrElse(
            from -> {
              left.remove(from);
              pair(file, from);
            },
            () -> nameless.add(file));
      }
      for (int i = 0; i < Math.min(nameless.size(), left.size()); i++) {
        pair(nameless.get(i), left.get(i));
      }
    }

    private void pair(Withheld file, Stored from) {
      pairs.add(new Rename(from, file));
      files.remove(file);
      stored.remove(from);
    }
  }
}
