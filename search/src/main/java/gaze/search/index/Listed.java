package gaze.search.index;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/// Documents that are listed.
final class Listed extends DocIdSetIterator {
  private final int[] documents;
  private int index = -1;

  /// @param documents in order
  Listed(int... documents) {
    this.documents = documents;
  }

  @Override
  public int docID() {
    if (index < 0) {
      return -1;
    }
    return index < documents.length ? documents[index] : NO_MORE_DOCS;
  }

  @Override
  public int nextDoc() {
    index++;
    return docID();
  }

  @Override
  public int advance(int target) {
    int found = Arrays.binarySearch(documents, target);
    index = found >= 0 ? found : -found - 1;
    return docID();
  }

  @Override
  public long cost() {
    return documents.length;
  }
}
