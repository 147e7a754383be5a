package gaze.pipeline.scan;

import java.util.Optional;

/// The ignore files that count in a folder: its own and those of the folders above it. The nearest
/// file that says anything decides. What lies in an ignored folder cannot be taken back.
sealed interface IgnoreRules {
  /// @param folder below the root
  boolean ignores(String folder, String name, boolean isFolder);

  /// With the ignore file of a folder that lies deeper.
  default IgnoreRules with(String folder, Optional<IgnoreFile> file) {
    return file.<IgnoreRules>map(found -> new Nested(folder, found, this)).orElse(this);
  }

  static IgnoreRules none() {
    return new None();
  }

  record None() implements IgnoreRules {
    @Override
    public boolean ignores(String folder, String name, boolean isFolder) {
      return false;
    }
  }

  /// @param base the folder of the file
  record Nested(String base, IgnoreFile file, IgnoreRules above) implements IgnoreRules {
    @Override
    public boolean ignores(String folder, String name, boolean isFolder) {
      String path = folder.isEmpty() ? name : folder + "/" + name;
      String below = base.isEmpty() ? path : path.substring(base.length() + 1);
      return switch (file.about(below, isFolder)) {
        case IGNORE -> true;
        case KEEP -> false;
        case NOTHING -> above.ignores(folder, name, isFolder);
      };
    }
  }
}
