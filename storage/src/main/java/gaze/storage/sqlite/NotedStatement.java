package gaze.storage.sqlite;

import gaze.storage.StorageFailure;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a caller takes for a prepared statement that writes: it keeps the parameters until it is
/// executed, and then the writer does it all on its own connection. Used by one thread.
final class NotedStatement implements InvocationHandler {
  private static final int NOT_EXECUTED = -1;

  /// A call of one of `set…(index, …)`.
  private record Parameter(Method setter, @Nullable Object[] arguments) {
    void replay(PreparedStatement statement) throws SQLException {
      try {
        setter.invoke(statement, arguments);
      } catch (InvocationTargetException e) {
        throw new SQLException("a parameter does not fit: " + e.getCause(), e);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("PreparedStatement is a public interface", e);
      }
    }
  }

  private final Writer writer;
  private final String sql;
  private final List<List<Parameter>> batch = new ArrayList<>();
  private List<Parameter> parameters = new ArrayList<>();
  private int updated = NOT_EXECUTED;

  NotedStatement(Writer writer, String sql) {
    this.writer = writer;
    this.sql = sql;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws SQLException {
    String name = method.getName();
    if (name.startsWith("set") && arguments != null && arguments.length > 1) {
      parameters.add(new Parameter(method, arguments));
      return null;
    }
    return switch (name) {
      case "addBatch" -> {
        batch.add(parameters);
        parameters = new ArrayList<>();
        yield null;
      }
      case "execute" -> {
        executeUpdate();
        yield false;
      }
      case "executeUpdate" -> executeUpdate();
      case "executeBatch" -> executeBatch();
      case "getUpdateCount" -> updated;
      case "getResultSet", "close" -> null;
      case "toString" -> sql;
      default -> throw new SQLFeatureNotSupportedException("a noted statement has no " + name);
    };
  }

  int executeUpdate() throws SQLException {
    updated = execute(List.of(parameters))[0];
    return updated;
  }

  private int[] executeBatch() throws SQLException {
    int[] counts = execute(List.copyOf(batch));
    batch.clear();
    return counts;
  }

  private int[] execute(List<List<Parameter>> rows) throws SQLException {
    try {
      return writer.write(
          connection -> {
            int[] counts = new int[rows.size()];
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
              for (int row = 0; row < counts.length; row++) {
                for (Parameter parameter : rows.get(row)) {
                  parameter.replay(statement);
                }
                counts[row] = statement.executeUpdate();
              }
            }
            return counts;
          });
    } catch (StorageFailure e) {
      throw new SQLException(e.getMessage(), e);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw e;
    }
  }
}
