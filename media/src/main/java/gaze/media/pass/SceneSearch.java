package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.scene.Scenes;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest;
import java.io.IOException;
import java.time.Duration;

/// Finds a video's scenes: takes the frames of the first decoding, and may look again.
sealed interface SceneSearch extends FrameTaker, AutoCloseable permits AccurateSearch, FastSearch {
  /// What the first decoding is asked for.
  PassRequest.Frames frames();

  /// The scenes; to be asked once, after the first decoding. A key frame that was not kept is the
  /// middle of its scene.
  ///
  /// @param end of the video
  Scenes finish(Duration end) throws IOException, UndecodableException;

  @Override
  void close();
}
