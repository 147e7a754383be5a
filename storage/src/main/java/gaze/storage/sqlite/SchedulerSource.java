package gaze.storage.sqlite;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections for db-scheduler that keep to the one writer: a statement that reads runs on one of
/// the readers, any other is noted down with its parameters and run by the writer, committed
/// together with whatever else waits there, before `execute` returns. Always in autocommit; what
/// db-scheduler never calls is not supported.
final class SchedulerSource implements DataSource {
  private final Writer writer;
  private final Readers readers;

  SchedulerSource(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Connection getConnection() {
    return as(Connection.class, new Session());
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  private static <T> T as(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static boolean reads(String sql) {
    return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
  }

  private static SQLFeatureNotSupportedException unsupported(Method method) {
    return new SQLFeatureNotSupportedException(
        "the schedule's connections have no " + method.getName());
  }

  /// What db-scheduler takes for a connection. It takes up a reader when it first reads, and gives
  /// it back when it is closed.
  private final class Session implements InvocationHandler {
    private Readers.@Nullable Reader reader;
    private boolean closed;

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
        throws SQLException {
      Object first = arguments == null || arguments.length == 0 ? "" : arguments[0];
      return switch (method.getName()) {
        case "prepareStatement" -> prepare((String) first);
        case "createStatement" -> as(Statement.class, this::plain);
        case "getMetaData" -> reading().getMetaData();
        case "getAutoCommit" -> true;
        case "setAutoCommit" -> {
          if (Boolean.FALSE.equals(first)) {
            throw unsupported(method);
          }
          yield null;
        }
        case "isClosed" -> closed;
        case "isValid" -> !closed;
        case "close" -> close();
        case "toString" -> "connection of the schedule";
        case "hashCode" -> System.identityHashCode(self);
        case "equals" -> self == first;
        default -> throw unsupported(method);
      };
    }

    private PreparedStatement prepare(String sql) throws SQLException {
      return reads(sql)
          ? reading().prepareStatement(sql)
          : as(PreparedStatement.class, new NotedStatement(writer, sql));
    }

    private @Nullable Object plain(Object self, Method method, Object @Nullable [] arguments)
        throws SQLException {
      @Nullable String sql =
          arguments != null && arguments.length > 0 ? (String) arguments[0] : null;
      return switch (method.getName()) {
        case "execute", "executeUpdate" -> {
          NotedStatement noted = new NotedStatement(writer, Objects.requireNonNull(sql));
          int count = noted.executeUpdate();
          yield method.getReturnType() == int.class ? (Object) count : (Object) false;
        }
        case "close" -> null;
        default -> throw unsupported(method);
      };
    }

    private Connection reading() {
      Readers.Reader known = reader;
      if (known == null) {
        known = readers.borrow();
        reader = known;
      }
      return known.connection();
    }

    private @Nullable Object close() {
      closed = true;
      if (reader != null) {
        readers.giveBack(reader);
        reader = null;
      }
      return null;
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the schedule's connections do not log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("the schedule's source wraps no " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
