package gaze.storage.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Rows of one table on their way in, inserted as one batch.
final class Rows {
  private final DSLContext sql;
  private final Table<Record> table;
  private final List<Field<?>> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private Rows(DSLContext sql, Table<Record> table, List<Field<?>> columns) {
    this.sql = sql;
    this.table = table;
    this.columns = columns;
  }

  static Rows into(DSLContext sql, Table<Record> table, Field<?>... columns) {
    return new Rows(sql, table, List.of(columns));
  }

  /// A row's values in the order of the columns; null stands for SQL's.
  void add(@Nullable Object... values) {
    rows.add(values);
  }

  void insert() {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() == 1) {
      sql.insertInto(table).columns(columns).values(rows.getFirst()).execute();
      return;
    }
    sql.batch(
            sql.insertInto(table)
                .columns(columns)
                .values(Collections.nCopies(columns.size(), (Object) null)))
        .bind(rows.toArray(Object[][]::new))
        .execute();
  }
}
