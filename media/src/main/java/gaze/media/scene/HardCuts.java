package gaze.media.scene;

import gaze.media.scene.CutFinder.Candidate;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Finds cuts from one frame to the next.
///
/// A frame after a cut is unlike the one before, however the camera may have moved; in a pan, zoom
/// or shake the same things are still there, only elsewhere. What else makes a frame unlike its
/// predecessor shows around it: noise and wild movement do so again and again, and after a flash or
/// something that passes the picture comes back.
///
/// The evidence is weighed by a logistic regression on the logarithms of what was measured. Its
/// weights are fitted on films that the tests make, of other seeds than those they judge by.
final class HardCuts {
  /// Frames on either side that tell how much neighbours differ here.
  private static final int AROUND = 6;

  /// Content score and unlikeness below which nothing happened.
  private static final double STILL = 0.8;

  private static final double ALIKE = 0.02;

  private static final double TEXTURE = 0.2;

  private static final double BIAS = 3.19;
  private static final double OF_UNLIKE = 0.44;
  private static final double OF_UNLIKE_ABOVE_AROUND = 0.64;
  private static final double OF_TEXTURE = 5.46;
  private static final double OF_CHANGE = -0.63;
  private static final double OF_CHANGE_ABOVE_AROUND = 4.4;
  private static final double OF_NOT_COMING_BACK = 6.38;

  private final Window window;

  HardCuts(Window window) {
    this.window = window;
  }

  /// Whether a frame is the first of a new shot.
  Optional<Candidate> at(int index) {
    double change = window.change(index);
    if (change < STILL) {
      return Optional.empty();
    }
    double changeAround = around(index, window::change);
    // Neither in a pan nor in noise is one frame's change far above its neighbours'.
    if (change < changeAround || window.unlike(index) < ALIKE) {
      return Optional.empty();
    }
    // The same things in another light.
    if (window.texture(index) < TEXTURE) {
      return Optional.empty();
    }
    double evidence = evidence(index, change, changeAround);
    if (evidence < 0) {
      return Optional.empty();
    }
    double sure = evidence + OF_NOT_COMING_BACK * notComingBack(index);
    return sure < 0
        ? Optional.empty()
        : Optional.of(
            new Candidate(new Cut(window.at(index), Cut.Kind.HARD), 1 + 1 / (1 + Math.exp(-sure))));
  }

  /// All evidence but whether the picture comes back.
  private double evidence(int index, double change, double changeAround) {
    double unlike = window.unlike(index);
    return BIAS
        + OF_UNLIKE * Math.log(unlike + 0.01)
        + OF_UNLIKE_ABOVE_AROUND * ratio(unlike, around(index, window::unlike), 0.01)
        + OF_TEXTURE * Math.log(window.texture(index) + 0.02)
        + OF_CHANGE * Math.log(change + 0.5)
        + OF_CHANGE_ABOVE_AROUND * ratio(change, changeAround, 0.5);
  }

  private static double ratio(double one, double other, double least) {
    return Math.log((one + least) / (other + least));
  }

  /// What is measured around a frame: the second most, as one neighbour may be a flash or a cut.
  private double around(int index, IntToDoubleFunction measured) {
    double most = 0;
    double second = 0;
    for (int i = index - AROUND; i <= index + AROUND; i++) {
      if (i != index && window.holds(i) && window.holds(i - 1)) {
        double value = measured.applyAsDouble(i);
        second = Math.max(second, Math.min(most, value));
        most = Math.max(most, value);
      }
    }
    return second;
  }

  /// The logarithm of how much of the change is still there, within a shortest scene, where the
  /// picture is most like what was before; 0 where it does not come back.
  private double notComingBack(int index) {
    SmallPicture before = window.picture(index - 1);
    SmallPicture after = window.picture(index);
    double least = window.unlike(index);
    for (int i = index + 1; near(index, i); i++) {
      least = Math.min(least, Likeness.of(before, window.picture(i)).unlike());
    }
    for (int i = index - 2; near(index, i); i--) {
      least = Math.min(least, Likeness.of(window.picture(i), after).unlike());
    }
    return ratio(least, window.unlike(index), 0.005);
  }

  private boolean near(int index, int other) {
    return window.holds(other)
        && window.at(other).minus(window.at(index)).abs().compareTo(CutFinder.SHORTEST) < 0;
  }
}
