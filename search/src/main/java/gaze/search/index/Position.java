package gaze.search.index;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// Where in an order an item stands, and in which state of the index.
///
/// @param version of the state, see [Snapshot#keep()]
/// @param keys what the order compares, as texts: `f` score, `l` number, `b` bytes in base64
public record Position(long version, List<String> keys) {
  public Position {
    keys = List.copyOf(keys);
  }

  static Position of(long version, FieldDoc document) {
    List<String> keys = new ArrayList<>();
    for (Object key : document.fields) {
      keys.add(
          switch (key) {
            case Float score -> "f" + Float.floatToIntBits(score);
            case Long number -> "l" + number;
            case BytesRef bytes ->
                "b"
                    + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(BytesRef.deepCopyOf(bytes).bytes);
            default -> throw new IllegalStateException("no order compares " + key);
          });
    }
    return new Position(version, keys);
  }

  /// The document after which to go on; empty where the keys are none of this order.
  Optional<FieldDoc> document(Order order) {
    Object[] fields = new Object[keys.size()];
    try {
      for (int i = 0; i < fields.length; i++) {
        String text = keys.get(i).substring(1);
        fields[i] =
            switch (keys.get(i).charAt(0)) {
              case 'f' -> Float.intBitsToFloat(Integer.parseInt(text));
              case 'l' -> Long.parseLong(text);
              case 'b' -> new BytesRef(Base64.getUrlDecoder().decode(text));
              default -> throw new IllegalArgumentException("no key: " + text);
            };
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return fits(fields, order)
        ? Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields))
        : Optional.empty();
  }

  private static boolean fits(Object[] fields, Order order) {
    Class<?> first =
        switch (order.by()) {
          case RELEVANCE -> Float.class;
          case NAME -> BytesRef.class;
          case DATE, SIZE, ADDED -> Long.class;
        };
    boolean fits = fields.length == order.sort().getSort().length && first.isInstance(fields[0]);
    for (int i = 1; i < fields.length; i++) {
      fits &= fields[i] instanceof Long;
    }
    return fits;
  }
}
