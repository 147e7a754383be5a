package gaze.media.video;

import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Looks at the frames of a video while they are decoded, so that several who need them share one
/// decoding.
@FunctionalInterface
public interface FrameTaker {
  /// @param frame is the decoder's: to be looked at during the call only, and not changed
  /// @param at when it is shown, since the video's beginning
  /// @throws IOException if what is made of the frame cannot be kept; ends the work
  /// @throws UndecodableException if the frame's form is one that nothing can be made of
  void take(AVFrame frame, Duration at) throws IOException, UndecodableException;

  /// Both, this one first.
  default FrameTaker and(FrameTaker other) {
    return (frame, at) -> {
      take(frame, at);
      other.take(frame, at);
    };
  }
}
