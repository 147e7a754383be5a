package gaze.media.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the cuts of a video from small pictures of its frames, in the order in which they are
/// shown. Looks back and ahead by some frames, and holds no more than those. One thread at a time.
///
/// Three kinds of evidence, each of which leaves out what only looks like a cut:
/// - [HardCuts]: a frame is unlike the one before in a way that no movement of the camera explains,
///   much more so than its neighbours are, and the picture does not come back;
/// - [Dissolves]: two pictures that are unlike, and all between them are mixtures of both;
/// - [Fades]: the picture goes down to one plain colour and another comes up.
public final class CutFinder {
  /// The shortest scene; of two cuts that are nearer, the weaker is none.
  static final Duration SHORTEST = Duration.ofMillis(600);

  /// Frames after one that are looked at before it is decided on.
  static final int AHEAD = 48;

  private final Window window = new Window();
  private final HardCuts hardCuts = new HardCuts(window);
  private final Dissolves dissolves = new Dissolves(window);
  private final Fades fades = new Fades(window);
  private final List<Candidate> candidates = new ArrayList<>();
  private Duration start = Duration.ZERO;
  private int next = 1;

  /// A place that looks like a cut.
  ///
  /// @param weight by which it wins against others that are too near
  record Candidate(Cut cut, double weight) {}

  /// Takes the next frame.
  ///
  /// @param at later than all before
  public void accept(Duration at, SmallPicture picture) {
    if (window.count() == 0) {
      start = at;
    }
    window.add(at, picture);
    while (next + AHEAD < window.count()) {
      decide(next++);
    }
  }

  /// The content score of the last frame: how much it differs from the one before, 0 to 255.
  public double lastChange() {
    return window.change(window.count() - 1);
  }

  /// No more frames come.
  ///
  /// @return all cuts in order of time
  public List<Cut> finish() {
    while (next < window.count()) {
      decide(next++);
    }
    List<Candidate> chosen = new ArrayList<>();
    candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    for (Candidate candidate : candidates) {
      if (inside(candidate) && chosen.stream().noneMatch(other -> near(other, candidate))) {
        chosen.add(candidate);
      }
    }
    return chosen.stream().map(Candidate::cut).sorted(Comparator.comparing(Cut::at)).toList();
  }

  /// Whether the video's first scene is not too short either. Its last may be: it is cut off.
  private boolean inside(Candidate candidate) {
    return candidate.cut.at().minus(start).compareTo(SHORTEST) >= 0;
  }

  private static boolean near(Candidate one, Candidate other) {
    return one.cut.at().minus(other.cut.at()).abs().compareTo(SHORTEST) < 0;
  }

  private void decide(int index) {
    fades.at(index).ifPresent(candidates::add);
    if (!fades.near(index)) {
      hardCuts.at(index).ifPresent(candidates::add);
      dissolves.at(index).ifPresent(candidates::add);
    }
  }
}
