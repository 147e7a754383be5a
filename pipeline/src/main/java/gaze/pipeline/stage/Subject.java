package gaze.pipeline.stage;

import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// The item that a stage works on, as much of it as the worker needs.
///
/// @param root of the item's library; no file outside is ever read
/// @param files the main file first
/// @param zone assumed where neither files nor coordinates say
public record Subject(MediaKind kind, Path root, List<MediaFile> files, ZoneId zone) {
  public Subject {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a subject needs a file, got none below " + root);
    }
    files = List.copyOf(files);
  }

  public MediaFile main() {
    return files.getFirst();
  }

  public Path path(MediaFile file) {
    return root.resolve(file.path());
  }
}
