package gaze.search.index;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// A query and the best score that a document could reach in it.
///
/// @param best 0 for a mere condition, whose score says nothing
record Scored(Query query, double best) {
  static Scored condition(Query query) {
    return new Scored(query, 0);
  }

  boolean isCondition() {
    return best == 0;
  }

  /// The same documents with scores from 0 to `worth`; a condition that holds is worth it all.
  Query scaledTo(double worth) {
    return isCondition()
        ? new BoostQuery(new ConstantScoreQuery(query), (float) worth)
        : new BoostQuery(query, (float) (worth / best));
  }

  /// Documents of any of these; the best of them counts, each as much as the others.
  static Scored anyOf(List<Scored> choices) {
    double best = choices.stream().map(Scored::best).max(Comparator.naturalOrder()).orElse(0.0);
    double worth = best == 0 ? 1 : best;
    List<Query> queries = choices.stream().map(choice -> choice.scaledTo(worth)).toList();
    return new Scored(new DisjunctionMaxQuery(queries, 0), best);
  }
}
