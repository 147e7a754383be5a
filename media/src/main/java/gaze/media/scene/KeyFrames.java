package gaze.media.scene;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds for each scene the frame that shows it best: sharp, calm and near the middle. Keeps one
/// frame of every fifth of a second, and of long stretches fewer.
final class KeyFrames {
  private static final Duration STRETCH = Duration.ofMillis(200);

  /// Enough for eight minutes without a cut before every other one is let go.
  private static final int MOST = 2400;

  private record Candidate(Duration at, double worth) {}

  private final Deque<Candidate> candidates = new ArrayDeque<>();
  private Duration every = STRETCH;

  void add(Duration at, SmallPicture picture, double change) {
    Candidate candidate = new Candidate(at, picture.detail() / (2 + change));
    Candidate last = candidates.peekLast();
    if (last == null || at.toNanos() / every.toNanos() != last.at.toNanos() / every.toNanos()) {
      candidates.add(candidate);
      thin();
    } else if (candidate.worth > last.worth) {
      candidates.removeLast();
      candidates.add(candidate);
    }
  }

  private void thin() {
    if (candidates.size() <= MOST) {
      return;
    }
    List<Candidate> all = new ArrayList<>(candidates);
    candidates.clear();
    for (int i = 0; i + 1 < all.size(); i += 2) {
      candidates.add(all.get(i).worth >= all.get(i + 1).worth ? all.get(i) : all.get(i + 1));
    }
    every = every.multipliedBy(2);
  }

  /// The best frame between two times; forgets all before the second. Where there is none, the
  /// first time.
  Duration take(Duration start, Duration end) {
    double middle = (start.toNanos() + end.toNanos()) / 2.0;
    double half = Math.max(1, (end.toNanos() - start.toNanos()) / 2.0);
    Duration best = start;
    double most = -1;
    while (!candidates.isEmpty() && candidates.getFirst().at.compareTo(end) < 0) {
      Candidate candidate = candidates.removeFirst();
      double off = Math.abs(candidate.at.toNanos() - middle) / half;
      // At a scene's edge a frame counts half: it may be part of a transition.
      double worth = candidate.worth * (1 - 0.5 * Math.min(1, off));
      if (candidate.at.compareTo(start) >= 0 && worth > most) {
        most = worth;
        best = candidate.at;
      }
    }
    every = STRETCH;
    return best;
  }
}
