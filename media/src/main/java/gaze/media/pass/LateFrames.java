package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest;
import gaze.media.video.ShownFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps for each of some times the first frame that is shown then or later.
final class LateFrames implements FrameTaker {
  private final Deque<Duration> due;
  private final FrameStore store;
  private final int side;

  private LateFrames(List<Duration> due, FrameStore store, int side) {
    this.due = new ArrayDeque<>(due);
    this.store = store;
    this.side = side;
  }

  /// Fetches frames that the first decoding did not keep.
  ///
  /// @param times in order
  static void look(Decodings decodings, List<Duration> times, FrameStore store, int side) {
    if (!times.isEmpty()) {
      decodings.again(new PassRequest.Frames.At(times), new LateFrames(times, store, side));
    }
  }

  @Override
  public void take(ShownFrame frame) throws IOException, UndecodableException {
    if (due.isEmpty() || frame.at().compareTo(due.getFirst()) < 0) {
      return;
    }
    store.put(frame.at(), frame.within(side));
    while (!due.isEmpty() && due.getFirst().compareTo(frame.at()) <= 0) {
      due.removeFirst();
    }
  }
}
