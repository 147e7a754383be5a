package gaze.pipeline.scan;

import gaze.media.content.KnownTypes;
import java.util.Locale;
import java.util.Set;

/// Files and folders that systems and devices keep for themselves.
final class SystemNames {
  /// In lower case. Hidden ones, which start with a dot, need no entry.
  private static final Set<String> NAMES =
      Set.of(
          "@eadir", // Synology: thumbnails and indexes beside the pictures
          "@synoresource",
          "@tmp",
          "#recycle",
          "#snapshot",
          "@recycle", // QNAP
          "@recently-snapshot",
          "$recycle.bin", // Windows
          "recycler",
          "system volume information",
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "lost+found", // ext file systems
          "network trash folder", // macOS on shared folders
          "temporary items",
          "__macosx");

  private SystemNames() {}

  /// Whether a scan passes over what is called like this: hidden (`.Trash`, `._x.jpg`, `.DS_Store`
  /// …) or a system's own.
  static boolean passedOver(String name) {
    char first = name.charAt(0);
    return first == '.' || isRare(first, name) && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Spares a name that ends like a picture the look-up: none of the names does.
  private static boolean isRare(char first, String name) {
    return first == '@' || first == '#' || first == '$' || KnownTypes.byName(name).isEmpty();
  }
}
