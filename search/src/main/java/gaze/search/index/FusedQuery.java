package gaze.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Items that words, meaning or looks find; the score is what all modalities say together. Labels
/// alone find nothing here: a thing that is called by its name is among the words.
final class FusedQuery extends Query {
  private final Optional<Query> text;
  private final Optional<Query> tags;
  private final Optional<Hits> words;
  private final Optional<Hits> visual;
  private final Fusion fusion;

  /// @param text words found as they are written, scored 0 to 1
  /// @param tags labels found, scored 0 to 1
  /// @param words found by their meaning
  FusedQuery(
      Optional<Query> text,
      Optional<Query> tags,
      Optional<Hits> words,
      Optional<Hits> visual,
      Fusion fusion) {
    this.text = text;
    this.tags = tags;
    this.words = words;
    this.visual = visual;
    this.fusion = fusion;
  }

  Optional<Hits> words() {
    return words;
  }

  Optional<Hits> visual() {
    return visual;
  }

  /// What each modality says of some items, by their documents' numbers.
  Map<Integer, Map<Modality, Double>> components(IndexSearcher searcher, List<Integer> items)
      throws IOException {
    Map<Integer, Map<Modality, Double>> components = new HashMap<>();
    Query rewritten = searcher.rewrite(this);
    Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      List<Integer> inLeaf =
          items.stream()
              .filter(item -> leaf.docBase <= item && item < leaf.docBase + leaf.reader().maxDoc())
              .sorted()
              .toList();
      ScorerSupplier supplier = inLeaf.isEmpty() ? null : weight.scorerSupplier(leaf);
      if (supplier != null && supplier.get(inLeaf.size()) instanceof FusedScorer scorer) {
        for (int item : inLeaf) {
          if (scorer.iterator().advance(item - leaf.docBase) == item - leaf.docBase) {
            components.put(item, scorer.components());
          }
        }
      }
    }
    return components;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Optional<Query> newText = rewritten(text, searcher);
    Optional<Query> newTags = rewritten(tags, searcher);
    return newText.equals(text) && newTags.equals(tags)
        ? this
        : new FusedQuery(newText, newTags, words, visual, fusion);
  }

  private static Optional<Query> rewritten(Optional<Query> query, IndexSearcher searcher)
      throws IOException {
    return query.isPresent() ? Optional.of(searcher.rewrite(query.get())) : query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Optional<Weight> textWeight = weight(text, searcher);
    Optional<Weight> tagsWeight = weight(tags, searcher);
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) {
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            return new FusedScorer(context, textWeight, tagsWeight, boost);
          }

          @Override
          public long cost() {
            return context.reader().maxDoc();
          }
        };
      }

      @Override
      public Explanation explain(LeafReaderContext context, int document) {
        return Explanation.noMatch("not explained here");
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private static Optional<Weight> weight(Optional<Query> query, IndexSearcher searcher)
      throws IOException {
    return query.isPresent()
        ? Optional.of(searcher.createWeight(query.get(), ScoreMode.COMPLETE, 1))
        : Optional.empty();
  }

  /// Goes through the items of one segment.
  private final class FusedScorer extends Scorer {
    private final int base;
    private final Optional<Scorer> textScorer;
    private final Optional<Scorer> tagsScorer;
    private final boolean hasVisual;
    private final @Nullable BitSet havingVisual;
    private final AnyOf any;
    private final float boost;

    FusedScorer(LeafReaderContext leaf, Optional<Weight> text, Optional<Weight> tags, float boost)
        throws IOException {
      this.base = leaf.docBase;
      this.textScorer = scorer(text, leaf);
      this.tagsScorer = scorer(tags, leaf);
      this.hasVisual = visual.isPresent();
      this.havingVisual = hasVisual ? visual.get().having().getBitSet(leaf) : null;
      this.boost = boost;
      List<DocIdSetIterator> ways = new ArrayList<>();
      textScorer.ifPresent(scorer -> ways.add(scorer.iterator()));
      List<Hits> hits = new ArrayList<>();
      words.ifPresent(hits::add);
      visual.ifPresent(hits::add);
      ways.add(new Listed(Hits.between(hits, base, base + leaf.reader().maxDoc())));
      this.any = new AnyOf(ways);
    }

    private static Optional<Scorer> scorer(Optional<Weight> weight, LeafReaderContext leaf)
        throws IOException {
      return weight.isPresent() ? Optional.ofNullable(weight.get().scorer(leaf)) : Optional.empty();
    }

    Map<Modality, Double> components() throws IOException {
      Map<Modality, Double> components = new EnumMap<>(Modality.class);
      if (text.isPresent() || words.isPresent()) {
        components.put(Modality.TEXT, Math.max(said(textScorer), near(words)));
      }
      if (hasVisual && havingVisual != null && havingVisual.get(docID())) {
        components.put(Modality.VISUAL, near(visual));
      }
      if (tags.isPresent()) {
        components.put(Modality.TAGS, said(tagsScorer));
      }
      return components;
    }

    private double said(Optional<Scorer> scorer) throws IOException {
      if (scorer.isEmpty()) {
        return 0;
      }
      Scorer own = scorer.get();
      int at = own.docID() < docID() ? own.iterator().advance(docID()) : own.docID();
      return at == docID() ? Math.clamp(own.score(), 0, 1) : 0;
    }

    private double near(Optional<Hits> hits) {
      return hits.flatMap(each -> each.at(base + docID())).map(Hits.Hit::probability).orElse(0.0);
    }

    @Override
    public int docID() {
      return any.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return any;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost;
    }

    @Override
    public float score() throws IOException {
      return (float) fusion.score(components()) * boost;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    text.ifPresent(query -> query.visit(visitor));
    tags.ifPresent(query -> query.visit(visitor));
  }

  @Override
  public String toString(String field) {
    return "fused(%s, %s, %s, %s)".formatted(text, tags, words, visual);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
