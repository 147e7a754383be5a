package gaze.media.pass;

import gaze.media.pixels.Flaw;
import gaze.media.sound.SoundResult;

/// What came of a pass over a video.
public sealed interface VideoResult {
  /// Of both as much as there is.
  record Passed(PicturesResult pictures, SoundResult sound) implements VideoResult {}

  /// Nothing of the file could be read, or a sink could not keep a frame. No sound is left; the
  /// sink may have been given frames.
  record Failed(Flaw flaw) implements VideoResult {}

  /// Somebody said stop. No sound is left; the sink may have been given frames.
  record Cancelled() implements VideoResult {}
}
