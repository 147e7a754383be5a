package gaze.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// A concrete file of an item.
///
/// @param path below the library's root, with `/` between names
/// @param modified as the file system says it
/// @param inode 0 where the file system has none
/// @param mime of the content once it was read, until then of the name
public record MediaFile(
    FileId id,
    String path,
    FileRole role,
    long bytes,
    Instant modified,
    long inode,
    Fingerprint fingerprint,
    String mime,
    Optional<MotionPart> motion) {

  /// The order of an item's files.
  public static final Comparator<MediaFile> MAIN_FIRST =
      Comparator.comparing(MediaFile::role).thenComparing(MediaFile::path);

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder below the root, without a slash at either end; empty for the root itself.
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
