package gaze.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents that any of some iterators has. Those that stand at the present document agree on
/// it; the others are ahead.
final class AnyOf extends DocIdSetIterator {
  private final List<DocIdSetIterator> each;
  private int document = -1;

  AnyOf(List<DocIdSetIterator> each) {
    this.each = List.copyOf(each);
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    int nearest = NO_MORE_DOCS;
    for (DocIdSetIterator one : each) {
      int at = one.docID() < target ? one.advance(target) : one.docID();
      nearest = Math.min(nearest, at);
    }
    document = nearest;
    return document;
  }

  @Override
  public long cost() {
    return each.stream().mapToLong(DocIdSetIterator::cost).sum();
  }
}
