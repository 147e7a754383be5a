package gaze.pipeline.scan;

import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Takes what a look-only scan finds, as it finds it: the rows of two tables.
public interface LookSink {
  /// @param key the path of the main file
  record Item(String key, MediaKind kind, Optional<LocalDateTime> captured, int files) {}

  /// @param path below the folder that was scanned, `/` between names
  /// @param itemKey the item that the file belongs to
  record File(String path, FileRole role, long bytes, String mime, String itemKey) {}

  /// An item with all its files, the main file first.
  void item(Item item, List<File> files);

  void problem(ScanProblem problem);
}
