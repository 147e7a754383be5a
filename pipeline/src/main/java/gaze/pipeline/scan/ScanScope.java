package gaze.pipeline.scan;

import java.util.Set;

/// How much of a library a scan looks at.
sealed interface ScanScope {
  /// Everything.
  ///
  /// @param verify read every fingerprint again, also of files that look unchanged
  record Whole(boolean verify) implements ScanScope {}

  /// These folders, without what is below them. A folder that is gone stands for all that was below
  /// it.
  record Folders(Set<String> folders) implements ScanScope {
    public Folders {
      folders = Set.copyOf(folders);
    }
  }

  default boolean verify() {
    return this instanceof Whole(boolean verify) && verify;
  }
}
