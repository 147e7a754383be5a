package gaze.media.scene;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds the scenes of a video in a pass that decodes all of its frames. One thread at a time;
/// closing frees what makes frames small.
public final class SceneTaker implements FrameTaker, AutoCloseable {
  private final FrameShrinker shrinker = new FrameShrinker();
  private final CutFinder finder = new CutFinder();
  private final KeyFrames keyFrames = new KeyFrames();

  @Override
  public void take(ShownFrame frame) throws UndecodableException {
    Duration at = frame.at();
    SmallPicture picture = shrinker.shrink(frame.decoded());
    finder.accept(at, picture);
    keyFrames.add(at, picture, finder.lastChange());
  }

  /// The scenes of all frames that were taken; to be asked once, after the last.
  ///
  /// @param end of the video
  public Scenes finish(Duration end) {
    return scenes(finder.finish(), keyFrames, end, Mode.ACCURATE);
  }

  static Scenes scenes(List<Cut> cuts, KeyFrames keyFrames, Duration end, Mode mode) {
    List<Scene> scenes = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Cut cut : cuts) {
      scenes.add(new Scene(start, cut.at(), keyFrames.take(start, cut.at())));
      start = cut.at();
    }
    Duration last = end.compareTo(start) > 0 ? end : start;
    scenes.add(new Scene(start, last, keyFrames.take(start, last)));
    return new Scenes(cuts, scenes, mode);
  }

  @Override
  public void close() {
    shrinker.close();
  }
}
