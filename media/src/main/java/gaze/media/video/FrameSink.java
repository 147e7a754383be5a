package gaze.media.video;

import java.io.IOException;

/// Takes frames as they are decoded, in the order of their times. What it holds on to is its own
/// affair; the decoder holds one frame.
@FunctionalInterface
public interface FrameSink {
  /// @throws IOException if the frame cannot be kept; ends the work
  void accept(VideoFrame frame) throws IOException;
}
