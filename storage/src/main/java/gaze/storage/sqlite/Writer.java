package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. It runs what is waiting in one transaction, each piece of work
/// behind its own savepoint, commits, and only then lets the callers go on: many small writes cost
/// one flush of the disk. Where such a common transaction fails, its pieces run again one by one,
/// so that only the guilty one fails.
///
/// Thread-safe. Callers wait, on whatever thread they are. Closing does what still waits first.
final class Writer implements AutoCloseable {
  /// Nobody waits longer than about this for the work of others, beyond the disk itself.
  private static final long TAKING_IN_NANOS = Duration.ofMillis(20).toNanos();

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
    this.thread = Thread.ofPlatform().name("storage-writer").start(this::run);
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

  private void run() {
    Waiting<?> next = take();
    while (next != END) {
      next = commitTogether(next);
    }
  }

  /// Nobody interrupts this thread on purpose, and work that was promised to be stored goes on.
  private Waiting<?> take() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException _) {
        continue;
      }
    }
  }

  /// Commits the first and what else is waiting; what comes next.
  private Waiting<?> commitTogether(Waiting<?> first) {
    List<Waiting<?>> ran = new ArrayList<>();
    @Nullable Waiting<?> next = first;
    try {
      execute("BEGIN IMMEDIATE");
      long until = System.nanoTime() + TAKING_IN_NANOS;
      do {
        runSafely(next, ran);
        next = queue.poll();
      } while (next != null && next != END && System.nanoTime() < until);
      execute("COMMIT");
      ran.forEach(Waiting::acknowledge);
    } catch (SQLException | StorageFailure e) {
      undo();
      if (ran.isEmpty()) {
        first.refuse(Failures.translated(e));
        next = null;
      } else {
        next = ran.contains(next) ? null : next;
        ran.forEach(this::commitAlone);
      }
    }
    return next == null ? take() : next;
  }

  private void runSafely(Waiting<?> waiting, List<Waiting<?>> ran) throws SQLException {
    execute("SAVEPOINT piece");
    ran.add(waiting);
    try {
      waiting.run(connection);
    } catch (Throwable e) {
      Throwable cause = Failures.translated(e);
      if (cause instanceof StorageFailure failure) {
        throw failure;
      }
      execute("ROLLBACK TO piece");
      ran.removeLast();
      waiting.refuse(cause);
    }
    execute("RELEASE piece");
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
