package gaze.inference.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What two looks at one picture say together: the mean of their scores, where a look that does not
/// see an object says 0.
final class Agreement {
  private Agreement() {}

  /// @param limit overlap from which two boxes of a label are one object
  static List<Candidate> of(List<Candidate> one, List<Candidate> other, double limit) {
    List<Candidate> alone = new ArrayList<>(other);
    List<Candidate> together = new ArrayList<>();
    for (Candidate candidate : one) {
      Optional<Candidate> partner =
          alone.stream()
              .filter(seen -> seen.label() == candidate.label())
              .filter(seen -> seen.overlap(candidate) > limit)
              .max(Comparator.comparing(candidate::overlap));
      partner.ifPresent(alone::remove);
      together.add(partner.map(candidate::with).orElseGet(candidate::halved));
    }
    alone.forEach(candidate -> together.add(candidate.halved()));
    return together;
  }
}
