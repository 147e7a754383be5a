package gaze.media.video;

import gaze.domain.Problem;
import java.time.Duration;
import java.util.Optional;

/// What came of decoding a video from one end to the other.
public sealed interface PassResult {
  /// @param frames that were decoded
  /// @param end when the last frame or packet that was read ends, since the video's beginning
  /// @param note why a part of the video gave none
  record Decoded(long frames, Duration end, Optional<Problem> note) implements PassResult {}

  /// Not one frame.
  record Failed(Problem problem) implements PassResult {}

  /// Somebody said stop; the takers may have seen some.
  record Cancelled() implements PassResult {}
}
