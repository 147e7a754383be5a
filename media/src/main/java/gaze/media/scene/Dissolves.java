package gaze.media.scene;

import gaze.media.scene.CutFinder.Candidate;
import java.time.Duration;
import java.util.Optional;

/// Finds where one picture shows through another.
///
/// Between the shots of a dissolve every frame is a mixture a · before + (1 - a) · after, and a
/// falls steadily. A movement that ends in another picture shows on its way what is in neither.
final class Dissolves {
  /// Half lengths that are tried, in frames.
  private static final int[] HALVES = {4, 6, 9, 13, 18, 24};

  /// The coarser pictures that are compared: a small movement in the shots does not show in them.
  private static final int LEVEL = 1;

  /// Beyond these nothing is a dissolve, and the rest need not be measured.
  private static final double LEFT_OVER = 0.3;

  private static final double WANDER = 1.4;
  private static final double CHANGE = 0.2;
  private static final double SHORTEST = 3;
  private static final double LONGEST = 1.7;

  /// How much of the texture of both ends is not in the other.
  private static final double TEXTURE = 0.25;

  /// Variance of a picture that shows nothing: its coming up is no cut.
  private static final double PLAIN = 16;

  private static final double BIAS = -7.76;
  private static final double OF_LEFT_OVER = -3.98;
  private static final double OF_CHANGE = 0.89;
  private static final double OF_UNLIKE = 2.13;
  private static final double OF_UNLIKE_HALFWAY = 0.55;
  private static final double OF_WANDER = -26;
  private static final double OF_LENGTH = 4.56;
  private static final double ENOUGH = 0.9;

  private final Window window;

  Dissolves(Window window) {
    this.window = window;
  }

  /// What the frames between two are, seen as mixtures of both.
  ///
  /// @param centre where half is reached, in frames from the first
  /// @param length frames from the one to the other, were the mixture even throughout
  /// @param leftOver of the change between both, what no mixture explains; the mean
  /// @param wander how far the mixture goes there and back, 1 for straight on
  /// @param change how much both ends differ, over their variance
  record Mixture(double centre, double length, double leftOver, double wander, double change) {}

  /// Whether a frame is the middle of a dissolve.
  Optional<Candidate> at(int index) {
    Optional<Candidate> best = Optional.empty();
    double most = ENOUGH;
    for (int half : HALVES) {
      if (window.holds(index - half) && window.holds(index + half)) {
        Mixture mixture = mixture(index, half);
        double evidence = fits(mixture, half) ? evidence(mixture, index, half) : 0;
        if (evidence > most) {
          most = evidence;
          best =
              Optional.of(
                  new Candidate(
                      new Cut(time(index - half + mixture.centre), Cut.Kind.DISSOLVE),
                      1 / (1 + Math.exp(-evidence))));
        }
      }
    }
    return best;
  }

  private static boolean fits(Mixture mixture, int half) {
    return mixture.leftOver < LEFT_OVER
        && mixture.wander < WANDER
        && mixture.change > CHANGE
        && Math.abs(mixture.centre - half) <= 1
        && mixture.length >= SHORTEST
        && mixture.length <= LONGEST * half;
  }

  private double evidence(Mixture mixture, int index, int half) {
    SmallPicture before = window.picture(index - half);
    SmallPicture middle = window.picture(index);
    SmallPicture after = window.picture(index + half);
    double known =
        BIAS
            + OF_LEFT_OVER * Math.log(mixture.leftOver + 0.005)
            + OF_CHANGE * Math.log(Math.min(mixture.change, 2))
            + OF_WANDER * (mixture.wander - 1)
            + OF_LENGTH * Math.log(mixture.length / half);
    if (known < ENOUGH) {
      return known;
    }
    Likeness.Result ends = Likeness.of(before, after);
    // What only grows darker or changes its hue keeps its texture.
    if (ends.texture() < TEXTURE || Math.min(before.power(), after.power()) < PLAIN) {
      return 0;
    }
    double halfway =
        Math.min(Likeness.of(before, middle).unlike(), Likeness.of(middle, after).unlike());
    return known
        + OF_UNLIKE * Math.log(ends.unlike() + 0.02)
        + OF_UNLIKE_HALFWAY * Math.log(halfway + 0.02);
  }

  Mixture mixture(int index, int half) {
    SmallPicture before = window.picture(index - half);
    SmallPicture after = window.picture(index + half);
    double whole = 0;
    for (int axis = 0; axis < SmallPicture.AXES; axis++) {
      whole += between(before.axis(LEVEL, axis), after.axis(LEVEL, axis));
    }
    if (whole == 0) {
      return new Mixture(half, 0, 1, 1, 0);
    }
    int frames = 2 * half + 1;
    double[] share = new double[frames];
    double left = 0;
    double wander = 0;
    for (int i = 1; i < frames - 1; i++) {
      SmallPicture middle = window.picture(index - half + i);
      double along = 0;
      double off = 0;
      for (int axis = 0; axis < SmallPicture.AXES; axis++) {
        int[] a = before.axis(LEVEL, axis);
        int[] b = after.axis(LEVEL, axis);
        int[] m = middle.axis(LEVEL, axis);
        long dot = 0;
        long squares = 0;
        for (int p = 0; p < a.length; p++) {
          int d = b[p] - a[p];
          int e = m[p] - a[p];
          dot += d * e;
          squares += e * e;
        }
        along += dot;
        off += squares;
      }
      share[i] = along / whole;
      left += Math.max(0, off - along * share[i]) / whole;
      wander += Math.abs(share[i] - share[i - 1]);
    }
    share[frames - 1] = 1;
    wander += Math.abs(1 - share[frames - 2]);
    double early = crossing(share, 0.2);
    double late = crossing(share, 0.8);
    double pixels = before.axis(LEVEL, 0).length;
    return new Mixture(
        (early + late) / 2,
        (late - early) / 0.6,
        left / (frames - 2),
        wander,
        whole / pixels / (before.power() + after.power() + 1));
  }

  private static double between(int[] a, int[] b) {
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  /// Where the mixture first reaches a share, between frames.
  private static double crossing(double[] share, double level) {
    int i = 1;
    while (share[i] < level) {
      i++;
    }
    double step = share[i] - share[i - 1];
    return i - 1 + (step > 0 ? Math.clamp((level - share[i - 1]) / step, 0, 1) : 0);
  }

  private Duration time(double index) {
    int before = (int) index;
    Duration step = window.at(before + 1).minus(window.at(before));
    return window.at(before).plusNanos(Math.round((index - before) * step.toNanos()));
  }
}
