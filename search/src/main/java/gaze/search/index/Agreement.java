package gaze.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.SortedDocValues;

/// Whether documents have the same value in one field, and which. Within a segment values are
/// compared by their ordinals; [#settle] turns these into text before the next.
final class Agreement {
  private static final int NOTHING_SEEN = -2;
  private static final int WITHOUT = -1;

  private int ordinal = NOTHING_SEEN;
  private boolean differ;
  private Optional<String> text = Optional.empty();

  void see(SortedDocValues values, int document) throws IOException {
    if (differ) {
      return;
    }
    int seen = values.advanceExact(document) ? values.ordValue() : WITHOUT;
    differ = ordinal != NOTHING_SEEN && ordinal != seen;
    ordinal = seen;
  }

  void settle(SortedDocValues values) throws IOException {
    if (ordinal != NOTHING_SEEN && !differ) {
      join(ordinal == WITHOUT ? "" : values.lookupOrd(ordinal).utf8ToString());
    }
    ordinal = NOTHING_SEEN;
  }

  void join(Agreement other) {
    differ |= other.differ;
    other.text.ifPresent(this::join);
  }

  private void join(String other) {
    differ |= text.isPresent() && !text.get().equals(other);
    text = Optional.of(other);
  }

  /// What all of them have.
  Optional<String> value() {
    return text.filter(all -> !differ && !all.isEmpty());
  }
}
