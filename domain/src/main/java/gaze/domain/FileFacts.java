package gaze.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/// What one file of an item says that decides which files belong together, and how to serve it.
///
/// @param mime of the content, whatever the name says
/// @param contentIdentifier what joins the picture and the video of a Live Photo
/// @param captured the time in the file itself, never a file-system time
/// @param cameraModel as the file says it
public record FileFacts(
    FileId file,
    MediaKind kind,
    String mime,
    Optional<MotionPart> motion,
    Optional<String> contentIdentifier,
    Optional<LocalDateTime> captured,
    Optional<String> cameraModel) {}
