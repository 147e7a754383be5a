package gaze.media.scene;

import gaze.media.pixels.UndecodableException;
import gaze.media.scene.KeyFrames.KeyFrame;
import gaze.media.video.FrameTaker;
import gaze.media.video.ShownFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the scenes of a video in a pass that decodes all of its frames, and the frame that shows
/// each, which it gives away as soon as the scene is certain. One thread at a time; closing frees
/// what it holds: about a hundred small pictures and a few larger ones.
public final class SceneTaker implements FrameTaker, AutoCloseable {
  private final FrameShrinker shrinker = new FrameShrinker();
  private final CutFinder finder = new CutFinder();
  private final KeyFrames keyFrames;
  private final KeyFrameSink sink;
  private final List<Scene> scenes = new ArrayList<>();
  private Duration start = Duration.ZERO;

  /// @param side of the frames that are given away
  public SceneTaker(int side, KeyFrameSink sink) {
    this.keyFrames = new KeyFrames(side);
    this.sink = sink;
  }

  @Override
  public void take(ShownFrame frame) throws IOException, UndecodableException {
    SmallPicture picture = shrinker.shrink(frame.decoded());
    finder.accept(frame.at(), picture);
    keyFrames.add(frame, picture.detail(), finder.lastChange());
    end(finder.certain());
    keyFrames.thin(finder.horizon());
  }

  /// The scenes of all frames that were taken; to be asked once, after the last. A scene of which
  /// no frame was good enough to be given away has its middle as key frame.
  ///
  /// @param end of the video
  public Scenes finish(Duration end) throws IOException, UndecodableException {
    List<Cut> cuts = finder.finish();
    end(cuts);
    end(end.compareTo(start) > 0 ? end : start);
    return new Scenes(cuts, scenes, Mode.ACCURATE);
  }

  private void end(List<Cut> cuts) throws IOException, UndecodableException {
    while (scenes.size() < cuts.size()) {
      end(cuts.get(scenes.size()).at());
    }
  }

  private void end(Duration end) throws IOException, UndecodableException {
    Scene scene = Scene.between(start, end);
    Optional<KeyFrame> shown = keyFrames.take(start, end);
    if (shown.isPresent()) {
      try (KeyFrame frame = shown.get()) {
        sink.accept(frame.at(), frame.picture());
        scene = scene.shownBy(frame.at());
      }
    }
    scenes.add(scene);
    start = end;
  }

  @Override
  public void close() {
    keyFrames.close();
    shrinker.close();
  }
}
