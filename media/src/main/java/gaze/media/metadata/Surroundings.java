package gaze.media.metadata;

import java.time.Instant;
import java.time.ZoneId;

/// What is known of an item from outside its files' content.
///
/// @param modified the main file's modification time, the last resort for a date
/// @param now tells which dates lie in the future
/// @param libraryZone where pictures are assumed to be from that do not tell
public record Surroundings(Instant modified, Instant now, ZoneId libraryZone) {}
