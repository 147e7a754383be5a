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
  private final Template insertion;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /// @param insertion one of [#into]
  Rows(DSLContext sql, Template insertion) {
    this.sql = sql;
    this.insertion = insertion;
  }

  static Template into(Table<Record> table, Field<?>... columns) {
    return new Template(
        sql ->
            sql.insertInto(table)
                .columns(columns)
                .values(Collections.nCopies(columns.length, (Object) null)));
  }

  /// A row's values in the order of the columns; null stands for SQL's.
  void add(@Nullable Object... values) {
    rows.add(values);
  }

  int size() {
    return rows.size();
  }

  void insert() {
    if (!rows.isEmpty()) {
      insertion.executeAll(sql, rows);
    }
  }
}
