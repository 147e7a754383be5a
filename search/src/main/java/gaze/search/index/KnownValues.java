package gaze.search.index;

import gaze.domain.OwnerId;
import gaze.search.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The values that one owner's items have, read from the terms of the index. A term is the owner,
/// the folded value and the value as it was written.
public final class KnownValues {
  /// A value and how many items have it.
  ///
  /// @param folded as it is compared
  public record Value(String text, String folded, long items) {}

  private static final char SEPARATOR = '\u0001';

  private final IndexReader reader;
  private final OwnerId owner;

  KnownValues(IndexReader reader, OwnerId owner) {
    this.reader = reader;
    this.owner = owner;
  }

  static String term(OwnerId owner, String value) {
    String clean = value.replace(SEPARATOR, ' ');
    return owner.toString() + SEPARATOR + Folding.fold(clean) + SEPARATOR + clean;
  }

  public boolean has(ValueKind kind, String folded) throws IOException {
    return !scan(kind, folded + SEPARATOR, _ -> true, 1).isEmpty();
  }

  /// The values that begin so, in alphabetical order.
  public List<Value> beginning(ValueKind kind, String folded, int limit) throws IOException {
    return scan(kind, folded, _ -> true, limit);
  }

  /// The values whose folded form passes.
  public List<Value> matching(ValueKind kind, Predicate<String> test, int limit)
      throws IOException {
    return scan(kind, "", test, limit);
  }

  private List<Value> scan(ValueKind kind, String prefix, Predicate<String> test, int limit)
      throws IOException {
    List<Value> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.values(kind));
    if (terms == null) {
      return values;
    }
    int foldedStart = owner.toString().length() + 1;
    String start = owner.toString() + SEPARATOR + prefix;
    TermsEnum each = terms.iterator();
    if (each.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
      return values;
    }
    for (BytesRef term = each.term(); term != null && values.size() < limit; term = each.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(start)) {
        break;
      }
      int end = text.indexOf(SEPARATOR, foldedStart);
      String folded = text.substring(foldedStart, end);
      if (test.test(folded)) {
        values.add(new Value(text.substring(end + 1), folded, each.docFreq()));
      }
    }
    return values;
  }
}
