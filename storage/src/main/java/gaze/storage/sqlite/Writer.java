package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. It runs what is waiting in one transaction, commits, and only then
/// lets the callers go on: many small writes cost one flush of the disk. A piece of work that
/// throws undoes the common transaction; the others then run again without it, so that it spoils
/// nothing. (A savepoint for each piece would do the same, but SQLite keeps every page that a
/// statement touches for as long as one is open: a batch of thousands of rows becomes a hundred
/// times slower.)
///
/// Thread-safe. Callers wait, on whatever thread they are. Closing does what still waits first.
final class Writer implements AutoCloseable {
  /// The most that share a transaction, so that none of them waits too long for the others.
  private static final int AT_ONCE = 500;

  /// A piece of work on the writing connection; it may run twice and has no other effect.
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private static final class Waiting<T> {
    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;

    Waiting(Work<T> work) {
      this.work = work;
    }

    void run(Connection connection) throws SQLException {
      result = work.run(connection);
    }

    @SuppressWarnings("NullAway") // complete takes the result of a work that ran
    void acknowledge() {
      done.complete(result);
    }

    void refuse(Throwable cause) {
      done.completeExceptionally(cause);
    }
  }

  private static final Waiting<Boolean> END = new Waiting<>(_ -> true);

  private final Connection connection;
  private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  /// @param connection in autocommit; from now on only this writer uses it, and it closes it
  Writer(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().daemon().name("storage-writer").start(this::run);
  }

  /// Runs the work and returns once what it wrote is durable.
  <T> T write(Work<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a write transaction cannot start inside another");
    }
    Waiting<T> waiting = new Waiting<>(work);
    synchronized (queue) {
      if (closed) {
        throw new IllegalStateException("the storage is closed");
      }
      queue.add(waiting);
    }
    try {
      return waiting.done.join();
    } catch (CompletionException e) {
      throw Failures.rethrown(e.getCause() == null ? e : e.getCause());
    }
  }

  /// How many pieces of work wait for the next transaction.
  int waiting() {
    return queue.size();
  }

  private void run() {
    boolean open = true;
    while (open) {
      List<Waiting<?>> batch = take();
      open = !batch.remove(END);
      commit(batch);
    }
  }

  /// What is waiting, at least one. Nobody interrupts this thread on purpose, and work that was
  /// promised to be stored goes on.
  private List<Waiting<?>> take() {
    List<Waiting<?>> batch = new ArrayList<>();
    while (batch.isEmpty()) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException _) {
        continue;
      }
    }
    queue.drainTo(batch, AT_ONCE);
    return batch;
  }

  private void commit(List<Waiting<?>> batch) {
    boolean committed = batch.isEmpty();
    while (!committed) {
      committed = committed(batch) || batch.isEmpty();
    }
  }

  /// Runs the batch and commits it, or refuses it. False when a piece of it threw: it is refused
  /// and no longer in the batch, and nothing is committed.
  private boolean committed(List<Waiting<?>> batch) {
    try {
      execute("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      batch.forEach(waiting -> waiting.refuse(Failures.translated(e)));
      return true;
    }
    for (Waiting<?> waiting : batch) {
      try {
        waiting.run(connection);
      } catch (Throwable e) {
        undo();
        batch.remove(waiting);
        waiting.refuse(Failures.translated(e));
        return false;
      }
    }
    try {
      execute("COMMIT");
      batch.forEach(Waiting::acknowledge);
    } catch (SQLException _) {
      undo();
      batch.forEach(this::commitAlone);
    }
    return true;
  }

  private void commitAlone(Waiting<?> waiting) {
    try {
      execute("BEGIN IMMEDIATE");
      waiting.run(connection);
      execute("COMMIT");
      waiting.acknowledge();
    } catch (Throwable e) {
      undo();
      waiting.refuse(Failures.translated(e));
    }
  }

  /// SQLite itself has undone a transaction that ran out of space; then there is none to undo.
  private void undo() {
    try {
      execute("ROLLBACK");
    } catch (SQLException _) {
      return;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    synchronized (queue) {
      if (closed) {
        return;
      }
      closed = true;
      queue.add(END);
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StorageFailure(
          ProblemKind.INTERNAL, "The database could not be closed: " + e.getMessage(), e);
    }
  }
}
