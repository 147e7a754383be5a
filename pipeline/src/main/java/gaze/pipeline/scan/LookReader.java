package gaze.pipeline.scan;

import gaze.domain.FileFacts;
import gaze.domain.FileRole;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// How a look-only scan reads files. What it reads is its own business.
///
/// @param <R> what was read of one file
public interface LookReader<R> {
  R read(Path file, FileRole role);

  /// What decides which files belong together; empty where the file is no picture or video.
  Optional<FileFacts> facts(R reading);

  /// When the item was taken, by all of its files, the main file first.
  Optional<LocalDateTime> captured(List<R> files);

  /// Of the content, where that is known.
  Optional<String> mime(R reading);
}
