package gaze.media.video;

import gaze.domain.Problem;
import java.util.Optional;

/// What came of taking frames from a video.
public sealed interface FramesResult {
  /// @param frames that the sink took
  /// @param note why the later part of the video gave none
  record Extracted(int frames, Optional<Problem> note) implements FramesResult {}

  /// Not one frame.
  record Failed(Problem problem) implements FramesResult {}

  /// Somebody said stop; the sink may have taken some.
  record Cancelled(int frames) implements FramesResult {}
}
