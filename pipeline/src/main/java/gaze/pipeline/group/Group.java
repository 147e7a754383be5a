package gaze.pipeline.group;

import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import java.util.List;

/// Files that are one item.
///
/// @param files at least one picture or video; the main file first
public record Group(MediaKind kind, List<Placed> files) {
  public Group {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a group needs a file");
    }
    files = List.copyOf(files);
  }

  public Placed main() {
    return files.getFirst();
  }

  /// A file and what it is to the item.
  public record Placed(Candidate file, FileRole role) {
    public String path() {
      return file.path();
    }
  }
}
