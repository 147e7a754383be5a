package gaze.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes moments of the stretches of a video that were found.
final class Moments {
  /// What is said within two seconds of each other is one moment, and what is seen within three
  /// (DESIGN §8).
  private static final Duration SPOKEN_TOGETHER = Duration.ofSeconds(2);

  private static final Duration SEEN_TOGETHER = Duration.ofSeconds(3);

  private Moments() {}

  /// What is said stands for itself, and is the better for what is seen meanwhile; what is seen
  /// alone is a moment too.
  ///
  /// @param item what the modalities say of the whole item; one that is missing says nothing of its
  ///   moments either
  /// @return the best first, then the earliest
  static List<Moment> of(
      List<Stretch> said, List<Stretch> seen, Map<Modality, Double> item, Fusion fusion) {
    List<Stretch> spoken = Stretch.merged(said, SPOKEN_TOGETHER);
    List<Stretch> visible = Stretch.merged(seen, SEEN_TOGETHER);
    Set<Stretch> told = new HashSet<>();
    List<Moment> moments = new ArrayList<>();
    for (Stretch each : spoken) {
      List<Stretch> meanwhile = visible.stream().filter(each::overlaps).toList();
      told.addAll(meanwhile);
      moments.add(moment(each, Optional.of(each), best(meanwhile), item, fusion));
    }
    visible.stream()
        .filter(each -> !told.contains(each))
        .forEach(
            each -> moments.add(moment(each, Optional.empty(), Optional.of(each), item, fusion)));
    return moments.stream()
        .sorted(
            Comparator.comparing(Moment::score)
                .reversed()
                .thenComparing(moment -> moment.when().start())
                .thenComparing(moment -> moment.when().end()))
        .limit(Moment.MOST)
        .toList();
  }

  private static Optional<Stretch> best(List<Stretch> stretches) {
    return stretches.stream().max(Comparator.comparing(Stretch::score));
  }

  private static Moment moment(
      Stretch place,
      Optional<Stretch> said,
      Optional<Stretch> seen,
      Map<Modality, Double> item,
      Fusion fusion) {
    Map<Modality, Double> components = new EnumMap<>(Modality.class);
    components.putAll(item);
    components.replace(Modality.TEXT, said.map(Stretch::score).orElse(0.0));
    components.replace(Modality.VISUAL, seen.map(Stretch::score).orElse(0.0));
    return new Moment(
        place.when(),
        fusion.score(components),
        components,
        seen.or(() -> said).flatMap(Stretch::frame),
        Stream.concat(said.stream(), seen.stream()).flatMap(each -> each.why().stream()).toList());
  }
}
