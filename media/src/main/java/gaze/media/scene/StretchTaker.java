package gaze.media.scene;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest.Stretch;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds the cuts within some stretches of a video, each with a finder of its own. One thread at a
/// time.
public final class StretchTaker implements FrameTaker, AutoCloseable {
  private final FrameShrinker shrinker = new FrameShrinker();
  private final List<Stretch> stretches;
  private final List<Cut> cuts = new ArrayList<>();
  private CutFinder finder;
  private int now;

  /// @param stretches in order of time, one at least
  public StretchTaker(List<Stretch> stretches) {
    this.stretches = stretches;
    this.finder = new CutFinder(stretches.getFirst().from().isZero());
  }

  @Override
  public void take(ShownFrame frame) throws UndecodableException {
    Duration at = frame.at();
    while (now + 1 < stretches.size() && at.compareTo(stretches.get(now + 1).from()) >= 0) {
      finish();
      now++;
    }
    finder.accept(at, shrinker.shrink(frame.decoded()));
  }

  /// What has to be decoded for the sake of the stretches.
  public List<Stretch> surroundings() {
    return stretches.stream()
        .map(stretch -> new Stretch(stretch.from(), stretch.to().plus(SuspectTaker.AROUND)))
        .toList();
  }

  /// To be asked once, after the last frame; in order of time.
  public List<Cut> cuts() {
    finish();
    return List.copyOf(cuts);
  }

  /// What lies beyond a stretch was only looked at for its sake.
  private void finish() {
    Duration to = stretches.get(now).to();
    finder.finish().stream().filter(cut -> cut.at().compareTo(to) <= 0).forEach(cuts::add);
    finder = new CutFinder(false);
  }

  @Override
  public void close() {
    shrinker.close();
  }
}
