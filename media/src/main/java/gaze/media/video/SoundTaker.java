package gaze.media.video;

import gaze.media.pixels.UndecodableException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Listens to the sound of a video while it is decoded. What it cannot keep is its own affair: it
/// does not end the work on the pictures.
@FunctionalInterface
public interface SoundTaker {
  /// @param samples are the decoder's: to be used during the call only
  /// @param at when the first of them is heard, since the video's beginning; may be negative
  /// @throws UndecodableException if nothing can be made of samples of this form; no more are given
  void take(AVFrame samples, Duration at) throws UndecodableException;
}
