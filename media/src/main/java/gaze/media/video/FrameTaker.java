package gaze.media.video;

import gaze.media.pixels.UndecodableException;
import java.io.IOException;

/// Looks at the frames of a video while they are decoded, so that several who need them share one
/// decoding.
@FunctionalInterface
public interface FrameTaker {
  /// @param frame is the decoder's: to be looked at during the call only
  /// @throws IOException if what is made of the frame cannot be kept; ends the work
  /// @throws UndecodableException if the frame's form is one that nothing can be made of
  void take(ShownFrame frame) throws IOException, UndecodableException;

  /// Both, this one first.
  default FrameTaker and(FrameTaker other) {
    return frame -> {
      take(frame);
      other.take(frame);
    };
  }
}
