package gaze.pipeline.scan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How much of a library a scan looks at.
sealed interface ScanScope {
  /// Everything.
  ///
  /// @param verify read every fingerprint again, also of files that look unchanged
  record Whole(boolean verify) implements ScanScope {}

  /// Some folders. A folder that is gone stands for all that was below it.
  ///
  /// @param folders looked at without what is below them
  /// @param trees looked at with everything below them
  /// @param busy paths of files that are being written: left alone for now
  record Folders(Set<String> folders, Set<String> trees, Set<String> busy) implements ScanScope {
    public Folders {
      folders = Set.copyOf(folders);
      trees = Set.copyOf(trees);
      busy = Set.copyOf(busy);
    }

    Folders and(Folders other) {
      return new Folders(
          union(folders, other.folders), union(trees, other.trees), union(busy, other.busy));
    }

    Set<String> all() {
      return union(folders, trees);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
      Set<String> union = new HashSet<>(one);
      union.addAll(other);
      return union;
    }
  }

  static ScanScope folders(Set<String> folders) {
    return new Folders(folders, Set.of(), Set.of());
  }

  default boolean verify() {
    return this instanceof Whole(boolean verify) && verify;
  }

  default boolean isBusy(String path) {
    return this instanceof Folders some && some.busy.contains(path);
  }

  /// The one scope that does what both ask for; empty where one would do too much.
  default Optional<ScanScope> joined(ScanScope other) {
    return switch (this) {
      case Whole whole -> Optional.of(new Whole(whole.verify || other.verify()));
      case Folders some ->
          other instanceof Folders more ? Optional.of(some.and(more)) : Optional.empty();
    };
  }
}
