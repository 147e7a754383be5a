package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.ShownFrame;
import java.io.IOException;
import java.time.Duration;

/// Keeps the first frame of every stretch of a video.
final class RegularFrames implements FrameTaker {
  private final FrameStore store;
  private final Duration every;
  private final int side;
  private long next;

  RegularFrames(FrameStore store, VideoRequest request) {
    this.store = store;
    this.every = request.every();
    this.side = request.side();
  }

  @Override
  public void take(ShownFrame frame) throws IOException, UndecodableException {
    long stretch = frame.at().dividedBy(every);
    if (stretch >= next) {
      next = stretch + 1;
      store.put(frame.at(), frame.within(side));
    }
  }
}
