package gaze.media.scene;

import java.time.Duration;

/// Where one shot of a video ends and the next begins.
///
/// @param at the time of the new shot's first frame; the middle of a dissolve or fade
public record Cut(Duration at, Kind kind) {
  /// How one shot becomes the other.
  public enum Kind {
    /// From one frame to the next.
    HARD,
    /// One picture shows through the other.
    DISSOLVE,
    /// Through black, white or another plain colour.
    FADE
  }
}
