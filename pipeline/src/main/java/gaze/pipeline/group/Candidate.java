package gaze.pipeline.group;

import gaze.domain.FileFacts;
import java.util.Optional;

/// A file that is to be grouped.
///
/// @param path below the library's root, with `/` between names
/// @param facts what the file says of itself, once it was read
public record Candidate(String path, Optional<FileFacts> facts) {
  public static Candidate named(String path) {
    return new Candidate(path, Optional.empty());
  }
}
