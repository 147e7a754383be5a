package gaze.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.SortedDocValues;

/// What the newest of some documents has in one field, and whether all of them have it. Within a
/// segment values are compared by their ordinals; [#settle] turns these into text before the next.
final class Agreement {
  private static final int NOTHING_SEEN = -2;
  private static final int WITHOUT = -1;

  private int first = NOTHING_SEEN;
  private int newest = NOTHING_SEEN;
  private boolean differ;
  private Optional<String> text = Optional.empty();

  void see(SortedDocValues values, int document, boolean isNewest) throws IOException {
    if (differ && !isNewest) {
      return;
    }
    int seen = values.advanceExact(document) ? values.ordValue() : WITHOUT;
    differ |= first != NOTHING_SEEN && first != seen;
    first = seen;
    if (isNewest) {
      newest = seen;
    }
  }

  void settle(SortedDocValues values) throws IOException {
    if (first != NOTHING_SEEN && text.isPresent() && !differ) {
      differ = !text.get().equals(text(values, first));
    }
    if (newest != NOTHING_SEEN) {
      text = Optional.of(text(values, newest));
    }
    first = NOTHING_SEEN;
    newest = NOTHING_SEEN;
  }

  private static String text(SortedDocValues values, int ordinal) throws IOException {
    return ordinal == WITHOUT ? "" : values.lookupOrd(ordinal).utf8ToString();
  }

  void join(Agreement other, boolean hasNewest) {
    differ |= other.differ || !text.equals(other.text);
    if (hasNewest) {
      text = other.text;
    }
  }

  /// What the newest has.
  Optional<String> value() {
    return text.filter(value -> !value.isEmpty());
  }

  boolean ofAll() {
    return !differ && value().isPresent();
  }
}
