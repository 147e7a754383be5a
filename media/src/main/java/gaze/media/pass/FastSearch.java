package gaze.media.pass;

import gaze.media.pixels.UndecodableException;
import gaze.media.scene.Cut;
import gaze.media.scene.Mode;
import gaze.media.scene.Scenes;
import gaze.media.scene.StretchTaker;
import gaze.media.scene.SuspectTaker;
import gaze.media.video.PassRequest;
import gaze.media.video.PassRequest.Stretch;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks at keyframes, then at every frame where two of them in a row are unlike. Where keyframes
/// are sparse it also looks at the frames between them that are due.
final class FastSearch implements SceneSearch {
  /// Stretches of regular frames between two keyframes above which these are sparse.
  private static final int SPARSE = 2;

  private final SuspectTaker suspects = new SuspectTaker();
  private final Decodings decodings;
  private final FrameStore store;
  private final VideoRequest request;

  FastSearch(FrameStore store, VideoRequest request, Decodings decodings) {
    this.store = store;
    this.request = request;
    this.decodings = decodings;
  }

  @Override
  public PassRequest.Frames frames() {
    return new PassRequest.Frames.Keys();
  }

  @Override
  public void take(ShownFrame frame) throws UndecodableException {
    suspects.take(frame);
  }

  @Override
  public Scenes finish(Duration end) {
    List<Duration> due = due(end);
    List<Cut> cuts = cuts(suspects.suspects(end));
    LateFrames.look(decodings, due, store, request.side());
    return Scenes.between(cuts, end, Mode.FAST);
  }

  private List<Cut> cuts(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    try (StretchTaker taker = new StretchTaker(stretches)) {
      decodings.again(new PassRequest.Frames.Within(taker.surroundings()), taker);
      return taker.cuts();
    }
  }

  /// The beginnings of the stretches without a frame, where there are several in a row.
  private List<Duration> due(Duration end) {
    List<Duration> due = new ArrayList<>();
    Duration before = Duration.ZERO;
    List<Duration> bounds = new ArrayList<>(store.times());
    bounds.add(end);
    for (Duration at : bounds) {
      if (at.minus(before).compareTo(request.every().multipliedBy(SPARSE)) > 0) {
        long last = at.minusNanos(1).dividedBy(request.every());
        for (long i = before.dividedBy(request.every()) + 1; i <= last; i++) {
          due.add(request.every().multipliedBy(i));
        }
      }
      before = at;
    }
    return due.subList(0, Math.min(due.size(), request.most()));
  }

  @Override
  public void close() {
    suspects.close();
  }
}
