package gaze.media.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How well the cuts that were found are those that there are.
record Score(int hits, int misses, int wrong) {
  /// A cut, or a transition that a cut may lie anywhere in; in seconds.
  record Truth(double from, double to) {}

  static Score of(List<Truth> truths, List<Cut> found, Duration tolerance) {
    double slack = tolerance.toNanos() / 1e9;
    List<Cut> left = new ArrayList<>(found);
    int hits = 0;
    for (Truth truth : truths) {
      var hit =
          left.stream()
              .filter(cut -> cut.at().toNanos() / 1e9 >= truth.from - slack)
              .filter(cut -> cut.at().toNanos() / 1e9 <= truth.to + slack)
              .findFirst();
      hit.ifPresent(left::remove);
      hits += hit.isPresent() ? 1 : 0;
    }
    return new Score(hits, truths.size() - hits, left.size());
  }

  Score plus(Score other) {
    return new Score(hits + other.hits, misses + other.misses, wrong + other.wrong);
  }

  double f1() {
    return 2.0 * hits / (2 * hits + misses + wrong);
  }
}
