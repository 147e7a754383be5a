package gaze.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.join.BitSetProducer;

/// Items that are near in one space, with the probability that each is right.
///
/// @param having the items that have a vector there at all
record Hits(Map<Integer, Hit> byItem, BitSetProducer having) {
  /// @param vector the number of the document of its nearest vector
  record Hit(int item, int vector, double probability) {}

  static Hits of(Collection<Hit> hits, BitSetProducer having) {
    Map<Integer, Hit> byItem = new HashMap<>();
    hits.forEach(hit -> byItem.put(hit.item(), hit));
    return new Hits(byItem, having);
  }

  /// Of two that say the same kind of thing, the likelier for each item.
  Hits best(Hits other) {
    Map<Integer, Hit> both = new HashMap<>(byItem);
    other.byItem.forEach(
        (item, hit) -> both.merge(item, hit, (a, b) -> a.probability() >= b.probability() ? a : b));
    return new Hits(both, having);
  }

  Optional<Hit> at(int item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /// The items from one number (inclusive) to another, relative to the first, in order.
  static int[] between(List<Hits> all, int from, int to) {
    return all.stream()
        .flatMapToInt(hits -> hits.byItem.keySet().stream().mapToInt(Integer::intValue))
        .filter(item -> from <= item && item < to)
        .map(item -> item - from)
        .distinct()
        .sorted()
        .toArray();
  }
}
