package gaze.media.scene;

import gaze.media.scene.CutFinder.Candidate;
import java.time.Duration;
import java.util.Optional;

/// Finds where a picture goes down to black or white and another comes up from it.
final class Fades {
  /// Mean distance of the pixels from black or white below which nothing is to be seen.
  private static final double EMPTY = 5;

  /// Frames that a fade takes at least to and from the empty picture; faster is a flash.
  private static final int RAMP = 3;

  /// By how much a frame of a ramp is farther from empty than the one nearer to it.
  private static final double RISE = 1.01;

  private static final double RISE_AT_LEAST = 0.2;

  private static final double UNLIKE = 0.16;

  private static final double BLACK = 0;
  private static final double WHITE = 255;

  /// More than any other kind of cut has: what else is found in a fade is a part of it.
  private static final double WEIGHT = 3;

  private final Window window;
  private Optional<Down> down = Optional.empty();

  /// A picture that has gone down.
  ///
  /// @param tone what it went to
  /// @param from when it was last there in full
  /// @param ramp frames that it took
  private record Down(double tone, Duration from, SmallPicture before, int ramp) {}

  Fades(Window window) {
    this.window = window;
  }

  /// Since when the picture has been going down to one that is still empty.
  Optional<Duration> since() {
    return down.map(Down::from);
  }

  /// Whether empty frames are so near that they explain a change at this frame.
  boolean near(int index) {
    for (int i = index - RAMP; i < index + RAMP; i++) {
      if (window.holds(i) && empty(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean empty(int index) {
    return distance(index, tone(index)) < EMPTY;
  }

  /// Black or white, whichever is nearer.
  private double tone(int index) {
    return window.picture(index).light() < (BLACK + WHITE) / 2 ? BLACK : WHITE;
  }

  /// The root mean square of the pixels' distances from a grey.
  private double distance(int index, double tone) {
    SmallPicture picture = window.picture(index);
    double light = picture.light() - tone;
    return Math.sqrt(
        picture.power()
            + light * light
            + picture.mean(1) * picture.mean(1)
            + picture.mean(2) * picture.mean(2));
  }

  /// The fade that ends with this frame, if it is the first after empty ones.
  Optional<Candidate> at(int index) {
    if (empty(index)) {
      if (!empty(index - 1)) {
        down = Optional.of(down(index));
      }
      return Optional.empty();
    }
    Optional<Candidate> fade = down.flatMap(before -> up(before, index));
    down = Optional.empty();
    return fade;
  }

  private Down down(int index) {
    double tone = tone(index);
    int from = index - 1;
    while (window.holds(from - 1) && rises(tone, from, from - 1)) {
      from--;
    }
    return new Down(tone, window.at(from), window.picture(from), index - from);
  }

  private Optional<Candidate> up(Down before, int index) {
    int to = index;
    while (window.holds(to + 1) && rises(before.tone, to, to + 1)) {
      to++;
    }
    boolean slow = before.ramp >= RAMP && to - index + 1 >= RAMP;
    if (!slow && Likeness.of(before.before, window.picture(to)).unlike() < UNLIKE) {
      return Optional.empty();
    }
    Duration middle = before.from.plus(window.at(to)).dividedBy(2);
    return Optional.of(new Candidate(new Cut(middle, Cut.Kind.FADE), WEIGHT));
  }

  private boolean rises(double tone, int index, int further) {
    return distance(further, tone) > RISE * distance(index, tone) + RISE_AT_LEAST;
  }
}
