package gaze.search.index;

import gaze.search.index.SegmentDocuments.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// The segments of a video in which words of a question are said.
final class SpokenStretches {
  private final IndexSearcher searcher;
  private final Explanation explanation;
  private final Optional<Weight> words;

  /// @param words empty where the question has none
  SpokenStretches(IndexSearcher searcher, Optional<Scored> words, Explanation explanation)
      throws IOException {
    this.searcher = searcher;
    this.explanation = explanation;
    this.words =
        words.isPresent()
            ? Optional.of(
                searcher.createWeight(
                    searcher.rewrite(words.get().scaledTo(1)), ScoreMode.COMPLETE, 1))
            : Optional.empty();
  }

  /// @param item the number of the item's document
  List<Stretch> of(int item) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(item, leaves));
    int here = item - leaf.docBase;
    int first = Neighbours.firstOfBlock(leaf, here);
    Scorer scorer = words.isEmpty() || first == here ? null : words.get().scorer(leaf);
    if (scorer == null) {
      return List.of();
    }
    StoredFields stored = searcher.storedFields();
    DocIdSetIterator segments = scorer.iterator();
    List<Stretch> found = new ArrayList<>();
    for (int segment = segments.advance(first); segment < here; segment = segments.nextDoc()) {
      Said said = SegmentDocuments.said(stored.document(leaf.docBase + segment));
      found.add(
          new Stretch(
              said.when(),
              Math.clamp(scorer.score(), 0, 1),
              said.frame(),
              explanation.said(said.text()).stream().toList()));
    }
    return found;
  }
}
