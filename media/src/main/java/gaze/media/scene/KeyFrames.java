package gaze.media.scene;

import gaze.media.pixels.UndecodableException;
import gaze.media.video.ShownFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/// Finds for each scene the frame that shows it best: sharp, calm and near the middle. Keeps the
/// picture of the best frame of every second, and of long scenes fewer. One thread at a time;
/// closing frees the pictures.
final class KeyFrames implements AutoCloseable {
  private static final Duration STRETCH = Duration.ofSeconds(1);

  /// A stretch ends early where the picture changes so much that it may be another scene's, so that
  /// a short scene has a frame of its own; but it lasts at least so long.
  private static final double LEAP = 8;

  private static final Duration SHORTEST = Duration.ofMillis(250);

  /// Pictures of one scene beyond which every other one is let go.
  private static final int MOST = 12;

  /// @param picture is its holder's to close
  record KeyFrame(Duration at, double worth, Mat picture) implements AutoCloseable {
    @Override
    public void close() {
      picture.close();
    }
  }

  private final int side;
  private final List<KeyFrame> kept = new ArrayList<>();
  private Duration begun = Duration.ZERO;
  private double most;
  private @Nullable ShownFrame best;

  /// @param side of the pictures
  KeyFrames(int side) {
    this.side = side;
  }

  /// @param change since the frame before
  void add(ShownFrame frame, double detail, double change) throws UndecodableException {
    Duration lasted = frame.at().minus(begun);
    if (lasted.compareTo(STRETCH) >= 0 || change > LEAP && lasted.compareTo(SHORTEST) >= 0) {
      endStretch();
      begun = frame.at();
    }
    double worth = detail / (2 + change);
    if (best == null || worth > most) {
      forgetBest();
      best = frame.kept();
      most = worth;
    }
  }

  private void endStretch() throws UndecodableException {
    ShownFrame ended = best;
    if (ended != null) {
      kept.add(new KeyFrame(ended.at(), most, ended.within(side).clone()));
      forgetBest();
    }
  }

  private void forgetBest() {
    if (best != null) {
      best.close();
      best = null;
    }
  }

  /// Lets go of pictures of the present scene.
  ///
  /// @param horizon before which the scene goes on without a cut
  void thin(Duration horizon) {
    int certain = 0;
    while (certain < kept.size() && kept.get(certain).at.compareTo(horizon) < 0) {
      certain++;
    }
    if (certain <= MOST) {
      return;
    }
    for (int i = certain - 1; i > 0; i -= 2) {
      int worse = kept.get(i).worth < kept.get(i - 1).worth ? i : i - 1;
      kept.remove(worse).close();
    }
  }

  /// The best frame between two times, which the caller closes; forgets all before the second.
  Optional<KeyFrame> take(Duration start, Duration end) throws UndecodableException {
    if (best != null && best.at().compareTo(end) < 0) {
      endStretch();
      begun = end;
    }
    Optional<KeyFrame> chosen = Optional.empty();
    double highest = -1;
    while (!kept.isEmpty() && kept.getFirst().at.compareTo(end) < 0) {
      KeyFrame frame = kept.removeFirst();
      double worth = frame.worth * centrality(frame.at, start, end);
      if (frame.at.compareTo(start) >= 0 && worth > highest) {
        chosen.ifPresent(KeyFrame::close);
        chosen = Optional.of(frame);
        highest = worth;
      } else {
        frame.close();
      }
    }
    return chosen;
  }

  /// At a scene's edge a frame counts half: it may be part of a transition.
  private static double centrality(Duration at, Duration start, Duration end) {
    double middle = (start.toNanos() + end.toNanos()) / 2.0;
    double half = Math.max(1, (end.toNanos() - start.toNanos()) / 2.0);
    return 1 - 0.5 * Math.min(1, Math.abs(at.toNanos() - middle) / half);
  }

  @Override
  public void close() {
    forgetBest();
    kept.forEach(KeyFrame::close);
    kept.clear();
  }
}
