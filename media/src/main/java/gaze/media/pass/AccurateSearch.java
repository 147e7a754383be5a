package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.scene.SceneTaker;
import gaze.media.scene.Scenes;
import gaze.media.video.PassRequest;
import gaze.media.video.ShownFrame;
import java.io.IOException;
import java.time.Duration;

/// Looks at every frame.
final class AccurateSearch implements SceneSearch {
  private final SceneTaker taker;

  AccurateSearch(FrameStore store, int side) {
    this.taker = new SceneTaker(side, store::put);
  }

  @Override
  public PassRequest.Frames frames() {
    return new PassRequest.Frames.All();
  }

  @Override
  public void take(ShownFrame frame) throws IOException, UndecodableException {
    taker.take(frame);
  }

  @Override
  public Scenes finish(Duration end) throws IOException, UndecodableException {
    return taker.finish(end);
  }

  @Override
  public void close() {
    taker.close();
  }
}
