package gaze.inference.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps the surest of candidates that show the same object: same label, and more overlap than the
/// limit.
final class Suppression {
  /// More are never looked at: whoever proposes that many is broken or hostile.
  private static final int MOST = 2000;

  private Suppression() {}

  /// The survivors, the surest first.
  static List<Candidate> survivors(List<Candidate> candidates, double limit) {
    List<Candidate> surestFirst = new ArrayList<>(candidates);
    surestFirst.sort(Comparator.comparing(Candidate::score).reversed());
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : surestFirst.subList(0, Math.min(MOST, surestFirst.size()))) {
      if (kept.stream().noneMatch(other -> same(candidate, other, limit))) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean same(Candidate one, Candidate other, double limit) {
    return one.label() == other.label() && one.overlap(other) > limit;
  }
}
