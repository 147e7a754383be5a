package gaze.storage.sql;

import gaze.domain.MediaId;
import gaze.storage.Cursor;
import gaze.storage.Page;
import gaze.storage.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Row2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// A list that goes on after the last row's key, however long it is: rows ordered by a column and,
/// where that is equal, by id. A cursor is the last key as text, in the URL-safe Base64 of RFC 4648
/// §5: the column's database value, a line feed, the id.
///
/// @param ascending both columns the same way
record Keyset<T>(Field<T> key, Field<MediaId> id, boolean ascending) {

  /// @param query all that is listed, with id and key among its columns
  /// @param read what a row is
  <R extends Record, E> Page<E> page(
      SelectConditionStep<R> query, PageRequest page, RecordMapper<? super R, E> read) {
    List<R> rows =
        query
            .and(page.after().map(this::after).orElseGet(DSL::noCondition))
            .orderBy(ascending ? key.asc() : key.desc(), ascending ? id.asc() : id.desc())
            .limit(page.limit() + 1)
            .fetch();
    return new Page<>(
        rows.stream().limit(page.limit()).map(read::map).toList(),
        rows.size() > page.limit()
            ? Optional.of(cursor(rows.get(page.limit() - 1)))
            : Optional.empty());
  }

  /// The cursor of one row, which is found by counting.
  ///
  /// @param query all that is listed; its columns are key and id
  /// @param before how many rows come before it
  <R extends Record> Optional<Cursor> cursor(SelectConditionStep<R> query, long before) {
    return query
        .orderBy(ascending ? key.asc() : key.desc(), ascending ? id.asc() : id.desc())
        .offset(before)
        .limit(1)
        .fetchOptional(this::cursor);
  }

  /// The key of the row that a cursor stands behind.
  T keyOf(Cursor cursor) {
    return parse(cursor).key();
  }

  private Condition after(Cursor cursor) {
    Row2<T, MediaId> column = DSL.row(key, id);
    Last<T> last = parse(cursor);
    Row2<T, MediaId> values = DSL.row(DSL.val(last.key(), key), DSL.val(last.id(), id));
    return ascending ? column.gt(values) : column.lt(values);
  }

  private Cursor cursor(Record row) {
    String text = key.getConverter().to(row.get(key)) + "\n" + row.get(id);
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// What a cursor says.
  private record Last<T>(T key, MediaId id) {}

  private Last<T> parse(Cursor cursor) {
    try {
      String text =
          new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
      int split = text.lastIndexOf('\n');
      MediaId last = MediaId.parse(text.substring(split + 1));
      return new Last<>(key.getDataType().convert(stored(text.substring(0, split))), last);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("this is no cursor of this list: " + cursor.value(), e);
    }
  }

  private Object stored(String text) {
    return key.getDataType().getConverter().fromType() == Long.class ? Long.parseLong(text) : text;
  }
}
