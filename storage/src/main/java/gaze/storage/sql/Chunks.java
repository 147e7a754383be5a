package gaze.storage.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Long lists of keys in pieces that fit one statement.
final class Chunks {
  /// Well below the 32 766 parameters of SQLite's default build, and few enough for a quick parse.
  private static final int SIZE = 500;

  private Chunks() {}

  static <T> void of(Collection<T> all, Consumer<List<T>> action) {
    List<T> list = List.copyOf(all);
    for (int from = 0; from < list.size(); from += SIZE) {
      action.accept(list.subList(from, Math.min(list.size(), from + SIZE)));
    }
  }
}
