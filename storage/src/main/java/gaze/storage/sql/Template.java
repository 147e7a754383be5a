package gaze.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A statement that runs for one item after the other. jOOQ writes it and the driver prepares it
/// once for each connection: for a single row either costs more than running it.
final class Template {
  private final Function<DSLContext, Query> statement;

  /// @param statement with [#value] in the places of the values, or with values that do not matter
  Template(Function<DSLContext, Query> statement) {
    this.statement = statement;
  }

  /// The place of a value that is compared with this column or goes into it.
  static <T> Param<T> value(Field<T> column) {
    return DSL.val(null, column.getDataType());
  }

  /// @param parameters how the values go to the driver, in their order
  /// @param columns of the answer, where there is one
  private record Prepared(
      PreparedStatement statement, List<Converter<?, Object>> parameters, Field<?>[] columns) {

    @SuppressWarnings("unchecked") // a parameter's converter takes the parameter's type
    static Prepared of(Query query, Connection connection) throws SQLException {
      List<Converter<?, Object>> parameters =
          query.getParams().values().stream()
              .filter(value -> !value.isInline())
              .<Converter<?, Object>>map(value -> (Converter<?, Object>) value.getConverter())
              .toList();
      Field<?>[] columns =
          query instanceof Select<?> select
              ? select.getSelect().toArray(Field<?>[]::new)
              : new Field<?>[0];
      return new Prepared(connection.prepareStatement(query.getSQL()), parameters, columns);
    }

    void bind(@Nullable Object[] values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(i + 1, value == null ? null : parameters.get(i).to(value));
      }
    }
  }

  private interface Run<T> {
    T run(Prepared prepared) throws SQLException;
  }

  Result<Record> fetch(DSLContext sql, @Nullable Object... values) {
    return run(
        sql,
        prepared -> {
          prepared.bind(values);
          try (ResultSet rows = prepared.statement().executeQuery()) {
            return sql.fetch(rows, prepared.columns());
          }
        });
  }

  void execute(DSLContext sql, @Nullable Object... values) {
    executeAll(sql, List.<@Nullable Object[]>of(values));
  }

  /// Once with the values of each row.
  void executeAll(DSLContext sql, Collection<@Nullable Object[]> rows) {
    run(
        sql,
        prepared -> {
          prepared.statement().clearBatch();
          for (@Nullable Object[] row : rows) {
            prepared.bind(row);
            prepared.statement().addBatch();
          }
          return prepared.statement().executeBatch();
        });
  }

  private <T> T run(DSLContext sql, Run<T> work) {
    return sql.connectionResult(connection -> work.run(prepared(sql, connection)));
  }

  /// The connection closes its statements when it is closed itself.
  private Prepared prepared(DSLContext sql, Connection connection) throws SQLException {
    Prepared known = (Prepared) sql.configuration().data(this);
    if (known != null && !known.statement().isClosed()) {
      return known;
    }
    Prepared made = Prepared.of(statement.apply(sql), connection);
    sql.configuration().data(this, made);
    return made;
  }
}
