package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;

/// A few connections that read, opened when they are first needed. Thread-safe; a caller that finds
/// none free waits. Each read sees one snapshot, and everything that was acknowledged before it.
final class Readers implements AutoCloseable {
  private static final int AT_MOST = 4;

  /// What runs on a reading connection.
  interface Work<T> {
    T run(Reader reader) throws SQLException;
  }

  record Reader(Connection connection, DSLContext sql) {}

  private final Connections connections;
  private final Semaphore free = new Semaphore(AT_MOST, true);
  private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Connections connections) {
    this.connections = connections;
  }

  <T> T read(Work<T> work) {
    Reader reader = borrow();
    try {
      return inSnapshot(reader, work);
    } finally {
      giveBack(reader);
    }
  }

  /// A reader for the caller alone, in autocommit, until it gives it back.
  Reader borrow() {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("the storage is closed");
      }
      Reader known = idle.pollFirst();
      return known == null ? open() : known;
    } catch (RuntimeException e) {
      free.release();
      throw e;
    }
  }

  void giveBack(Reader reader) {
    idle.addFirst(reader);
    free.release();
  }

  private Reader open() {
    Connection connection = connections.reader();
    return new Reader(connection, Connections.dsl(connection));
  }

  private static <T> T inSnapshot(Reader reader, Work<T> work) {
    try (Statement statement = reader.connection().createStatement()) {
      statement.execute("BEGIN");
      try {
        return work.run(reader);
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException | RuntimeException e) {
      throw Failures.rethrown(Failures.translated(e));
    }
  }

  /// Waits for the reads that are under way.
  @Override
  public void close() {
    free.acquireUninterruptibly(AT_MOST);
    closed = true;
    free.release(AT_MOST);
    List<SQLException> failures = new ArrayList<>();
    for (Reader reader : idle) {
      try {
        reader.connection().close();
      } catch (SQLException e) {
        failures.add(e);
      }
    }
    idle.clear();
    if (!failures.isEmpty()) {
      throw new StorageFailure(
          ProblemKind.INTERNAL, "The database could not be closed.", failures.getFirst());
    }
  }
}
