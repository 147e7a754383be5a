package gaze.media.pass;

import gaze.media.pixels.Flaw;
import gaze.media.scene.Scenes;
import java.time.Duration;
import java.util.Optional;

/// What came of a video's pictures.
public sealed interface PicturesResult {
  /// @param end of the pictures, since the video's beginning
  /// @param frames that the sink was given
  /// @param scenes whose key frames are among those frames
  /// @param note why a part of the video gave none
  record Seen(
      Duration end,
      int frames,
      Scenes scenes,
      SeekPreview preview,
      VideoHash hash,
      Optional<Flaw> note)
      implements PicturesResult {}

  /// Not one picture.
  record Failed(Flaw flaw) implements PicturesResult {}

  /// Nobody asked for them.
  record Unwanted() implements PicturesResult {}
}
