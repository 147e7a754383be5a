package gaze.pipeline.scan;

import gaze.domain.Fingerprint;
import gaze.storage.LibraryFiles.Stored;
import java.util.Optional;

/// A file whose content is stored under a path that may be gone. What it is, new or renamed, shows
/// when the scan is complete.
///
/// @param path below the root
/// @param displaced what is stored for this path, where the content has changed
record Withheld(String path, FoundFile file, Fingerprint fingerprint, Optional<Stored> displaced) {
  String name() {
    return file.name();
  }
}
