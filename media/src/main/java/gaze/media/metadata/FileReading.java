package gaze.media.metadata;

import gaze.domain.CaptureTime;
import gaze.domain.FileFacts;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.Problem;
import gaze.media.content.Format;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was read from one file.
///
/// @param fileName the last part of its path
/// @param format by content; empty where the content is unknown or there is none
/// @param metadata the file's own, with the capture time as the file alone tells it: no zone map,
///   no file name, no modification time
/// @param facts what the sources said, for merging with the item's other files
/// @param failure why the file gives nothing to show; such a file has no picture
/// @param notes what was wrong without stopping anything
public record FileReading(
    String fileName,
    FileRole role,
    Optional<Format> format,
    Metadata metadata,
    Facts facts,
    Optional<Problem> failure,
    List<Problem> notes) {

  public FileReading {
    notes = List.copyOf(notes);
  }

  /// By content; `application/octet-stream` where it is unknown.
  public String mime() {
    return format.map(Format::mime).orElse("application/octet-stream");
  }

  /// Photo or video by content; empty where the file is neither.
  public Optional<MediaKind> kind() {
    return format.flatMap(
        known ->
            switch (known.kind()) {
              case PHOTO, RAW -> Optional.of(MediaKind.PHOTO);
              case VIDEO -> Optional.of(MediaKind.VIDEO);
              case SIDECAR, SUBTITLE, FOREIGN -> Optional.empty();
            });
  }

  /// What decides which files belong to this one's item.
  public FileFacts of(FileId file, MediaKind kind) {
    return new FileFacts(
        file,
        kind,
        mime(),
        metadata.motion(),
        metadata.contentIdentifier(),
        metadata.captured().map(CaptureTime::wall),
        metadata.camera().model());
  }

  public List<Problem> problems() {
    return Stream.concat(failure.stream(), notes.stream()).toList();
  }
}
