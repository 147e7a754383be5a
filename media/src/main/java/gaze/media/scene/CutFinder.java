package gaze.media.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

  /// In order of time: those that others may still win against.
  private final List<Candidate> open = new ArrayList<>();

  private final List<Cut> cuts = new ArrayList<>();
  private final boolean beginning;

  /// Where the first scene starts.
  private Duration start = Duration.ofNanos(Long.MIN_VALUE / 2);

  private int next = 1;

  /// A place that looks like a cut.
  ///
  /// @param weight by which it wins against others that are too near
  record Candidate(Cut cut, double weight) {}

  /// Finds the cuts of a whole video.
  public CutFinder() {
    this(true);
  }

  /// @param beginning whether the first frame is the video's, whose first scene is not too short
  CutFinder(boolean beginning) {
    this.beginning = beginning;
  }

  /// Takes the next frame.
  ///
  /// @param at later than all before
  public void accept(Duration at, SmallPicture picture) {
    if (window.count() == 0 && beginning) {
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

  /// The cuts that are certain by now, in order of time.
  ///
  /// @return all since the beginning; grows
  public List<Cut> certain() {
    if (!open.isEmpty()) {
      settle(horizon());
    }
    return Collections.unmodifiableList(cuts);
  }

  /// Before this time no cut will be found any more.
  Duration horizon() {
    if (window.count() == 0) {
      return Duration.ZERO;
    }
    Duration seen = window.at(window.first());
    return fades.since().filter(dark -> dark.compareTo(seen) < 0).orElse(seen);
  }

  /// No more frames come.
  ///
  /// @return all cuts in order of time
  public List<Cut> finish() {
    while (next < window.count()) {
      decide(next++);
    }
    settle(Duration.ofNanos(Long.MAX_VALUE));
    return List.copyOf(cuts);
  }

  /// Decides between candidates that nothing found later can be near to.
  private void settle(Duration horizon) {
    int from = 0;
    for (int to = 1; to <= open.size(); to++) {
      Duration last = open.get(to - 1).cut.at();
      boolean certain = last.plus(SHORTEST).compareTo(horizon) <= 0;
      if (certain && (to == open.size() || apart(last, open.get(to).cut.at()))) {
        cuts.addAll(strongest(open.subList(from, to)));
        from = to;
      }
    }
    open.subList(0, from).clear();
  }

  /// Of candidates that are too near to each other the strongest, in order of time.
  private List<Cut> strongest(List<Candidate> near) {
    List<Candidate> falling = new ArrayList<>(near);
    falling.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    List<Cut> chosen = new ArrayList<>();
    for (Candidate candidate : falling) {
      Duration at = candidate.cut.at();
      if (apart(start, at) && chosen.stream().noneMatch(cut -> !apart(cut.at(), at))) {
        chosen.add(candidate.cut);
      }
    }
    chosen.sort(Comparator.comparing(Cut::at));
    return chosen;
  }

  private void decide(int index) {
    fades.at(index).ifPresent(this::open);
    if (!fades.near(index)) {
      hardCuts.at(index).ifPresent(this::open);
      dissolves.at(index).ifPresent(this::open);
    }
  }

  /// The video's last scene may be shorter: it is cut off.
  private static boolean apart(Duration one, Duration other) {
    return one.minus(other).abs().compareTo(SHORTEST) >= 0;
  }

  private void open(Candidate candidate) {
    int place = open.size();
    while (place > 0 && open.get(place - 1).cut.at().compareTo(candidate.cut.at()) > 0) {
      place--;
    }
    open.add(place, candidate);
  }
}
