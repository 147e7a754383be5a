package gaze.media.video;

import gaze.media.pixels.Flaw;
import java.time.Duration;
import java.util.Optional;

/// What came of one track in a pass over a video.
public sealed interface TrackResult {
  /// @param frames that were of use, one at least
  /// @param end when the last packet that was read ends, since the video's beginning
  /// @param note why a part gave none
  record Decoded(long frames, Duration end, Optional<Flaw> note) implements TrackResult {}

  /// Not one frame of it.
  record Failed(Flaw flaw) implements TrackResult {}

  /// There is no such track.
  record Absent() implements TrackResult {}

  /// Nobody asked for it.
  record Unwanted() implements TrackResult {}
}
