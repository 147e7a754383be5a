package gaze.server;

import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.MediaFile;
import gaze.domain.MediaItem;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the libraries lie: makes the absolute paths of an answer, with one look at the libraries.
public final class Roots {
  private final Map<LibraryId, Path> roots;

  private Roots(Map<LibraryId, Path> roots) {
    this.roots = roots;
  }

  public static Roots of(EngineParts parts) {
    return new Roots(
        parts.storage().libraries(parts.owner()).all().stream()
            .collect(Collectors.toMap(Library::id, Library::root, (one, _) -> one)));
  }

  public Path path(MediaItem item, MediaFile file) {
    Path root = roots.get(item.library());
    // The library may have been removed since the item was read.
    return root == null ? Path.of("/").resolve(file.path()) : root.resolve(file.path());
  }

  public Path main(MediaItem item) {
    return path(item, item.main());
  }
}
