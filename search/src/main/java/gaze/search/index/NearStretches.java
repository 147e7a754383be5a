package gaze.search.index;

import gaze.domain.FrameId;
import gaze.domain.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;

/// Where in a video it is like something: every vector of the video is compared, not the best
/// alone.
final class NearStretches {
  private final IndexSearcher searcher;
  private final Likeness likeness;
  private final Optional<float[]> unit;
  private final long candidates;

  NearStretches(IndexSearcher searcher, Likeness likeness) throws IOException {
    this.searcher = searcher;
    this.likeness = likeness;
    this.unit = VectorDocuments.unit(likeness.vector());
    this.candidates = new Neighbours(searcher).candidates(likeness.space());
  }

  VectorSpace.Kind kind() {
    return likeness.space().kind();
  }

  /// @param item the number of the item's document
  List<Stretch> of(int item) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(item, leaves));
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(likeness.space().field());
    if (vectors == null || unit.isEmpty() || vectors.dimension() != unit.get().length) {
      return List.of();
    }
    int here = item - leaf.docBase;
    int first = Neighbours.firstOfBlock(leaf, here);
    List<Stretch> near = new ArrayList<>();
    KnnVectorValues.DocIndexIterator each = vectors.iterator();
    List<Integer> documents = new ArrayList<>();
    DoubleStream.Builder products = DoubleStream.builder();
    for (int vector = each.advance(first); vector < here; vector = each.nextDoc()) {
      documents.add(leaf.docBase + vector);
      products.add(VectorUtil.dotProduct(vectors.vectorValue(each.index()), unit.get()));
    }
    double[] cosines = products.build().toArray();
    for (int i = 0; i < cosines.length; i++) {
      Evidence evidence = new Evidence(cosines[i], Surroundings.support(cosines, i), candidates);
      double probability = likeness.calibration().score(evidence);
      if (probability >= likeness.least()) {
        stretch(documents.get(i), probability).ifPresent(near::add);
      }
    }
    return near;
  }

  /// Empty where a vector is of no time.
  private Optional<Stretch> stretch(int vector, double probability) throws IOException {
    Document document = searcher.storedFields().document(vector);
    return time(document, Fields.START)
        .map(
            start ->
                new Stretch(
                    new TimeRange(start, time(document, Fields.END).orElse(start)),
                    probability,
                    Optional.ofNullable(document.get(Fields.FRAME)).map(FrameId::parse),
                    List.of(why(document))));
  }

  private static Optional<Duration> time(Document document, String field) {
    return Optional.ofNullable(document.getField(field))
        .map(IndexableField::numericValue)
        .map(number -> Duration.ofMillis(number.longValue()));
  }

  private static Reason why(Document document) {
    return Optional.ofNullable(document.get(Fields.PASSAGE))
        .map(passage -> new Reason(Reason.Field.MEANING, passage, List.of()))
        .orElseGet(() -> new Reason(Reason.Field.VISUAL, "", List.of()));
  }
}
