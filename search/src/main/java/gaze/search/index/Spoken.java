package gaze.search.index;

import gaze.search.language.Clause;
import gaze.search.language.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/// What the words of a question find in what is said.
final class Spoken {
  private static final BitSetProducer ITEMS =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.ROLE, Fields.ITEM)));

  private final IndexSearcher searcher;
  private final Optional<Scored> whole;
  private final Optional<Scored> part;

  Spoken(IndexSearcher searcher, Clause clause) throws IOException {
    this.searcher = searcher;
    this.whole = new SpeechCompiler(searcher.getIndexReader(), Occur.MUST).compile(clause);
    this.part = new SpeechCompiler(searcher.getIndexReader(), Occur.SHOULD).compile(clause);
  }

  /// A video in which all the words are said in one breath is as good as its best segment; one that
  /// has them here and there is as good as its text.
  Scored with(Scored text) {
    return whole.isEmpty() || text.isCondition()
        ? text
        : new Scored(
            new DisjunctionMaxQuery(List.of(text.scaledTo(1), saidAtOnce(text.query())), 0), 1);
  }

  /// Videos in which the words are said, and only those.
  Scored alone(Scored text) {
    return whole.isEmpty()
        ? Scored.condition(
            new BooleanQuery.Builder()
                .add(text.query(), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.FLAG, Flags.of(Feature.SPEECH))), Occur.FILTER)
                .build())
        : new Scored(saidAtOnce(text.query()), 1);
  }

  private Query saidAtOnce(Query among) {
    return new BooleanQuery.Builder()
        .add(among, Occur.FILTER)
        .add(
            new ToParentBlockJoinQuery(
                whole.orElseThrow().scaledTo(1),
                ITEMS,
                org.apache.lucene.search.join.ScoreMode.Max),
            Occur.MUST)
        .build();
  }

  /// Where in a video words of the question are said.
  SpokenStretches stretches(Explanation explanation) throws IOException {
    return new SpokenStretches(searcher, part, explanation);
  }
}
