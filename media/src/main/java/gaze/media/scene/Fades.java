package gaze.media.scene;

import gaze.media.scene.CutFinder.Candidate;
import java.time.Duration;
import java.util.Optional;

/// Finds where a picture goes down to one plain colour and another comes up from it.
final class Fades {
  /// Deviation of the pixels below which a picture is plain.
  private static final double PLAIN = 3.5;

  /// Frames that a fade takes at least to or from the plain colour; faster is a flash.
  private static final int RAMP = 3;

  private static final double UNLIKE = 0.16;

  private final Window window;

  /// The last frame before the plain ones that is not part of the fade; -1 while there is none.
  private int plainFrom = -1;

  private Duration fadeFrom = Duration.ZERO;
  private Optional<SmallPicture> before = Optional.empty();
  private int rampDown;
  private int lastPlain = -1000;
  private int nextPlain = -1000;

  Fades(Window window) {
    this.window = window;
  }

  /// Whether a frame is plain.
  boolean plain(int index) {
    return window.picture(index).power() < PLAIN * PLAIN;
  }

  /// Whether plain frames are so near that they explain a change at this frame.
  boolean near(int index) {
    for (int i = index - 3; i <= index + 2; i++) {
      if (window.holds(i) && plain(i)) {
        return true;
      }
    }
    return false;
  }

  /// The fade that this frame ends, if it is the last plain one.
  Optional<Candidate> at(int index) {
    if (plain(index)) {
      if (plainFrom < 0) {
        begin(index);
      }
      return Optional.empty();
    }
    if (plainFrom < 0) {
      return Optional.empty();
    }
    plainFrom = -1;
    return ended(index);
  }

  private void begin(int index) {
    plainFrom = index;
    int start = index - 1;
    while (window.holds(start - 1) && rises(start, start - 1)) {
      start--;
    }
    rampDown = index - 1 - start;
    before =
        window.holds(start) && start >= 0 && !plain(start)
            ? Optional.of(window.picture(start))
            : Optional.empty();
    fadeFrom = window.at(Math.max(window.first(), start));
  }

  /// Whether `further` from the plain frames the picture is a good deal stronger than at `index`.
  private boolean rises(int index, int further) {
    double here = Math.sqrt(window.picture(index).power());
    return Math.sqrt(window.picture(further).power()) > 1.02 * here + 0.2;
  }

  private Optional<Candidate> ended(int index) {
    int end = index;
    while (window.holds(end + 1) && rises(end, end + 1)) {
      end++;
    }
    int rampUp = end - index;
    if (before.isEmpty()) {
      return Optional.empty();
    }
    boolean slow = rampDown >= RAMP && rampUp >= RAMP;
    if (!slow && Likeness.of(before.get(), window.picture(end)).unlike() < UNLIKE) {
      return Optional.empty();
    }
    Duration middle = fadeFrom.plus(window.at(end)).dividedBy(2);
    return Optional.of(new Candidate(new Cut(middle, Cut.Kind.FADE), 3));
  }
}
