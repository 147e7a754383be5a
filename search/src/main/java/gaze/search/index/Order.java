package gaze.search.index;

import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// In what order items are answered. The item's id has the last word, so that pages never overlap.
public record Order(By by, boolean ascending) {
  public enum By {
    RELEVANCE,
    DATE,
    NAME,
    SIZE,
    ADDED
  }

  /// The best first, of equally good ones the newest.
  public static final Order BEST = new Order(By.RELEVANCE, false);

  public static final Order NEWEST = new Order(By.DATE, false);

  Sort sort() {
    SortField newest = new SortField(Fields.CAPTURED, SortField.Type.LONG, true);
    SortField high = new SortField(Fields.ID_HIGH, SortField.Type.LONG);
    SortField low = new SortField(Fields.ID_LOW, SortField.Type.LONG);
    return field()
        .map(field -> new Sort(field, high, low))
        .orElseGet(() -> new Sort(SortField.FIELD_SCORE, newest, high, low));
  }

  private Optional<SortField> field() {
    return switch (by) {
      case RELEVANCE -> Optional.empty();
      case DATE -> Optional.of(numeric(Fields.CAPTURED));
      case SIZE -> Optional.of(numeric(Fields.BYTES));
      case ADDED -> Optional.of(numeric(Fields.ADDED));
      case NAME -> Optional.of(new SortField(Fields.SORT_NAME, SortField.Type.STRING, !ascending));
    };
  }

  private SortField numeric(String field) {
    return new SortField(field, SortField.Type.LONG, !ascending);
  }
}
