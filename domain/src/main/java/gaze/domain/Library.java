package gaze.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A folder opened in place.
///
/// @param root absolute, symbolic links resolved
/// @param zone where its pictures are assumed to be taken when neither file nor coordinates say
/// @param scanned when the last complete scan ended
public record Library(
    LibraryId id,
    String name,
    Path root,
    boolean recursive,
    Optional<ZoneId> zone,
    LibraryPresence presence,
    Instant added,
    Optional<Instant> scanned) {
  public Library {
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("need an absolute root, got " + root);
    }
  }
}
