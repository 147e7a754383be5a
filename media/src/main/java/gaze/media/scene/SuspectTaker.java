package gaze.media.scene;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.FrameTaker;
import gaze.media.video.PassRequest.Stretch;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a video's keyframes for the stretches that may hold a cut: those between two keyframes
/// that are unlike, and what follows the last. One thread at a time.
public final class SuspectTaker implements FrameTaker, AutoCloseable {
  /// How much of a stretch's surroundings is needed to tell a cut from a flash.
  static final Duration AROUND = Duration.ofSeconds(1);

  /// Keyframes that are less unlike, after a camera's movement is undone, are of one shot.
  private static final double UNLIKE = 0.08;

  private static final double TEXTURE = 0.4;

  private record Seen(Duration at, SmallPicture picture) {}

  private final FrameShrinker shrinker = new FrameShrinker();
  private final List<Stretch> suspects = new ArrayList<>();
  private Optional<Seen> last = Optional.empty();

  @Override
  public void take(ShownFrame frame) throws UndecodableException {
    Duration at = frame.at();
    SmallPicture picture = shrinker.shrink(frame.decoded());
    last.filter(before -> differ(before.picture, picture))
        .ifPresent(before -> suspect(before.at, at));
    last = Optional.of(new Seen(at, picture));
  }

  private static boolean differ(SmallPicture one, SmallPicture other) {
    Likeness.Result likeness = Likeness.of(one, other);
    return likeness.unlike() > UNLIKE || likeness.texture() > TEXTURE;
  }

  /// Stretches whose surroundings meet become one.
  private void suspect(Duration from, Duration to) {
    if (!suspects.isEmpty() && suspects.getLast().to().plus(AROUND).compareTo(from) >= 0) {
      suspects.add(new Stretch(suspects.removeLast().from(), to));
      return;
    }
    suspects.add(new Stretch(from, to));
  }

  /// In order of time.
  ///
  /// @param end of the video
  public List<Stretch> suspects(Duration end) {
    last.filter(key -> key.at.compareTo(end) < 0).ifPresent(key -> suspect(key.at, end));
    return List.copyOf(suspects);
  }

  @Override
  public void close() {
    shrinker.close();
  }
}
