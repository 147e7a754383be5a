package gaze.search.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The documents of a query that reach a score.
final class ScoreAtLeast extends Query {
  private final Query query;
  private final float least;

  ScoreAtLeast(Query query, float least) {
    this.query = query;
    this.least = least;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = query.createWeight(searcher, ScoreMode.COMPLETE, 1);
    return new FilterWeight(this, inner) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        ScorerSupplier supplier = in.scorerSupplier(context);
        return supplier == null ? null : filtered(supplier, boost);
      }

      @Override
      public int count(LeafReaderContext context) {
        return -1;
      }
    };
  }

  private ScorerSupplier filtered(ScorerSupplier supplier, float boost) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return new Reaching(supplier.get(leadCost), least, boost);
      }

      @Override
      public long cost() {
        return supplier.cost();
      }
    };
  }

  private static final class Reaching extends Scorer {
    private final Scorer scorer;
    private final float least;
    private final float boost;

    Reaching(Scorer scorer, float least, float boost) {
      this.scorer = scorer;
      this.least = least;
      this.boost = boost;
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      TwoPhaseIterator inner = scorer.twoPhaseIterator();
      DocIdSetIterator approximation = inner == null ? scorer.iterator() : inner.approximation();
      return new TwoPhaseIterator(approximation) {
        @Override
        public boolean matches() throws IOException {
          return (inner == null || inner.matches()) && scorer.score() >= least;
        }

        @Override
        public float matchCost() {
          return 100 + (inner == null ? 0 : inner.matchCost());
        }
      };
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo) * boost;
    }

    @Override
    public float score() throws IOException {
      return scorer.score() * boost;
    }

    @Override
    public int docID() {
      return scorer.docID();
    }
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new ScoreAtLeast(rewritten, least);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field) + " >= " + least;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreAtLeast that && query.equals(that.query) && least == that.least;
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, least);
  }
}
