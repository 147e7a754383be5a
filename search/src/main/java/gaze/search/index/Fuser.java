package gaze.search.index;

import gaze.search.index.Question.Described;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;

/// Joins what is written, what is labelled, what is meant and what is seen into one query.
final class Fuser {
  private final IndexSearcher searcher;
  private final Neighbours neighbours;

  Fuser(IndexSearcher searcher) {
    this.searcher = searcher;
    this.neighbours = new Neighbours(searcher);
  }

  /// @param text the words of the question
  /// @param among what an item must meet that has none of the words; empty where all do
  FusedQuery fuse(
      Scored text, Optional<Query> tags, Described described, Optional<Query> among, Fusion fusion)
      throws IOException {
    Map<VectorSpace.Kind, Hits> hits = new EnumMap<>(VectorSpace.Kind.class);
    for (Likeness likeness : described.likenesses()) {
      hits.put(likeness.space().kind(), hits(likeness, among));
    }
    boolean literal = described.literally() && !text.isCondition();
    return new FusedQuery(
        literal ? Optional.of(text.scaledTo(1)) : Optional.empty(),
        literal ? tags : Optional.empty(),
        Stream.of(VectorSpace.Kind.WORDS, VectorSpace.Kind.LABELS, VectorSpace.Kind.SAID)
            .flatMap(kind -> Optional.ofNullable(hits.get(kind)).stream())
            .reduce(Hits::best),
        Optional.ofNullable(hits.get(VectorSpace.Kind.VISUAL))
            .or(() -> Optional.ofNullable(hits.get(VectorSpace.Kind.FEATURES))),
        fusion);
  }

  private Hits hits(Likeness likeness, Optional<Query> among) throws IOException {
    long candidates = neighbours.candidates(likeness.space());
    List<Hits.Hit> hits = new ArrayList<>();
    for (Neighbours.Near near :
        neighbours.nearest(likeness.space(), likeness.vector(), among, likeness.most())) {
      double probability =
          likeness.calibration().score(new Evidence(near.cosine(), near.support(), candidates));
      if (probability >= likeness.least()) {
        hits.add(new Hits.Hit(near.item(), near.vector(), probability));
      }
    }
    Query having = new TermQuery(new Term(Fields.SPACE, likeness.space().field()));
    return Hits.of(hits, new QueryBitSetProducer(having));
  }
}
