package gaze.inference.models;

import gaze.domain.ModelRef;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A model that is here and may be used: every file was compared with its SHA-256, or is the
/// owner's own and passed the check of its role.
///
/// @param ref under which results are kept; the version differs from the manifest's where a file is
///   the owner's own
/// @param files by part
public record ModelFiles(ModelRef ref, Model model, Map<String, Path> files) {
  public Path file(String part) {
    return Optional.ofNullable(files.get(part))
        .orElseThrow(() -> new IllegalArgumentException(ref.name() + " has no file " + part));
  }
}
