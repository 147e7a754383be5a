package gaze.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Rows of one table on their way in, inserted as one batch. jOOQ writes the statement, but the
/// values go to the driver directly: a scan inserts a million rows.
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
    String statement =
        sql.render(
            sql.insertInto(table)
                .columns(columns)
                .values(Collections.nCopies(columns.size(), (Object) null)));
    sql.connection(connection -> insert(connection, statement));
  }

  private void insert(Connection connection, String text) throws SQLException {
    List<Converter<?, Object>> stored = columns.stream().map(Rows::converter).toList();
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i] == null ? null : stored.get(i).to(row[i]));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @SuppressWarnings("unchecked") // a column's converter takes the column's type
  private static Converter<?, Object> converter(Field<?> column) {
    return (Converter<?, Object>) column.getConverter();
  }
}
