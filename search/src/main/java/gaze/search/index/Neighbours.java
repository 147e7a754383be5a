package gaze.search.index;

import gaze.domain.FloatVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.VectorUtil;

/// Finds the items whose vectors are nearest to one, by their best vector each. The index compares
/// half bytes; what it finds is compared again with every bit.
final class Neighbours {
  /// Where items' own documents are.
  private static final BitSetProducer ITEMS =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.ROLE, Fields.ITEM)));

  /// Fewer would lose some of the true neighbours (DESIGN §8).
  private static final int LEAST = 200;

  /// @param item the number of the item's document
  /// @param vector the number of its nearest vector's document
  /// @param cosine between the two vectors, −1 to 1
  /// @param support of the nearest vector, see [Evidence]
  record Near(int item, int vector, double cosine, double support) {}

  private final IndexSearcher searcher;

  Neighbours(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The nearest items, the nearest first.
  ///
  /// @param among what an item must meet; never a reason to find fewer of those that do
  /// @param count how many at least, where there are so many
  List<Near> nearest(VectorSpace space, FloatVector to, Optional<Query> among, int count)
      throws IOException {
    Optional<float[]> unit = VectorDocuments.unit(to);
    if (unit.isEmpty() || !fits(space, to)) {
      return List.of();
    }
    Query filter = among.<Query>map(query -> new ToChildBlockJoinQuery(query, ITEMS)).orElse(null);
    int wanted = Math.max(LEAST, count);
    ScoreDoc[] found =
        searcher.search(
                new DiversifyingChildrenFloatKnnVectorQuery(
                    space.field(), unit.get(), filter, wanted, ITEMS),
                wanted)
            .scoreDocs;
    List<Near> near = compared(space, unit.get(), found);
    near.sort(Comparator.comparing(Near::cosine).reversed().thenComparing(Near::item));
    return near;
  }

  /// How many vectors are compared.
  long candidates(VectorSpace space) throws IOException {
    long vectors = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(space.field());
      vectors += values == null ? 0 : values.size();
    }
    return vectors;
  }

  /// Where the documents begin that stand before an item's own and belong to it; its own number
  /// where there are none.
  static int firstOfBlock(LeafReaderContext leaf, int item) throws IOException {
    return item == 0 ? 0 : ITEMS.getBitSet(leaf).prevSetBit(item - 1) + 1;
  }

  private boolean fits(VectorSpace space, FloatVector to) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(space.field());
      if (values != null) {
        return values.dimension() == to.dimensions();
      }
    }
    return false;
  }

  /// Each with every bit; segment by segment, so that each is opened once.
  private List<Near> compared(VectorSpace space, float[] unit, ScoreDoc[] found)
      throws IOException {
    int[] documents = Arrays.stream(found).mapToInt(each -> each.doc).sorted().toArray();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Near> near = new ArrayList<>();
    for (int next = 0; next < documents.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[next], leaves));
      BitSet items = ITEMS.getBitSet(leaf);
      FloatVectorValues values = leaf.reader().getFloatVectorValues(space.field());
      KnnVectorValues.DocIndexIterator each = values.iterator();
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; next < documents.length && documents[next] < end; next++) {
        int inLeaf = each.advance(documents[next] - leaf.docBase);
        int item = items.nextSetBit(inLeaf);
        double cosine = VectorUtil.dotProduct(values.vectorValue(each.index()), unit);
        double support =
            space.kind() == VectorSpace.Kind.SAID
                ? support(values, unit, each.index(), firstOfBlock(leaf, item), item)
                : 0;
        near.add(new Near(leaf.docBase + item, documents[next], cosine, support));
      }
    }
    return near;
  }

  /// @param at the vector's place among the segment's
  /// @param first document of the vector's block
  /// @param item the block's last document
  private static double support(FloatVectorValues values, float[] unit, int at, int first, int item)
      throws IOException {
    int from = at;
    while (from > Math.max(0, at - Surroundings.REACH) && values.ordToDoc(from - 1) >= first) {
      from--;
    }
    int last = Math.min(values.size() - 1, at + Surroundings.REACH);
    int to = at;
    while (to < last && values.ordToDoc(to + 1) < item) {
      to++;
    }
    double[] cosines = new double[to - from + 1];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = VectorUtil.dotProduct(values.vectorValue(from + i), unit);
    }
    return Surroundings.support(cosines, at - from);
  }
}
