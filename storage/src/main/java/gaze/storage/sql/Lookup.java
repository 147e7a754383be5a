package gaze.storage.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/// The rows of as many keys as there are, for which one of them has a statement of its own that is
/// written once: most work is about a single item.
final class Lookup<K> {
  private final Field<K> key;
  private final BiFunction<DSLContext, Condition, Select<?>> query;
  private final Template ofOne;

  /// @param query from the condition that a row must meet; a row has one of the keys
  Lookup(Field<K> key, BiFunction<DSLContext, Condition, Select<?>> query) {
    this.key = key;
    this.query = query;
    this.ofOne = new Template(sql -> query.apply(sql, key.eq(Template.value(key))));
  }

  List<Record> find(DSLContext sql, Collection<K> keys) {
    if (keys.size() == 1) {
      return List.copyOf(ofOne.fetch(sql, keys.iterator().next()));
    }
    List<Record> found = new ArrayList<>();
    Chunks.of(keys, some -> found.addAll(query.apply(sql, key.in(some)).fetch()));
    return found;
  }
}
