package gaze.storage.sqlite;

import gaze.domain.ProblemKind;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Waiting<?>> batch = new ArrayList<>(List.of(first));
    Source more = new Source();
    try {
      while (!batch.isEmpty() && !committed(batch, more)) {
        more.close();
      }
    } catch (SQLException e) {
      undo();
      batch.forEach(this::commitAlone);
    }
    return more.next().orElseGet(this::take);
  }

  /// Runs and commits the batch, which grows by what is waiting. False when a piece of it threw: it
  /// is refused and no longer in the batch, and nothing is committed.
  private boolean committed(List<Waiting<?>> batch, Source more) throws SQLException {
    execute("BEGIN IMMEDIATE");
    for (int i = 0; i < batch.size(); i++) {
      try {
        batch.get(i).run(connection);
      } catch (Throwable e) {
        undo();
        batch.remove(i).refuse(Failures.translated(e));
        return false;
      }
      more.poll().ifPresent(batch::add);
    }
    execute("COMMIT");
    batch.forEach(Waiting::acknowledge);
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

  /// What is waiting, for as long as a common transaction may take more.
  private final class Source {
    private final long until = System.nanoTime() + TAKING_IN_NANOS;
    private boolean open = true;
    private Optional<Waiting<?>> left = Optional.empty();

    Optional<Waiting<?>> poll() {
      if (!open || System.nanoTime() > until) {
        return Optional.empty();
      }
      Waiting<?> next = queue.poll();
      if (next == END) {
        open = false;
        left = Optional.of(next);
        return Optional.empty();
      }
      return Optional.ofNullable(next);
    }

    void close() {
      open = false;
    }

    /// The end, where it was among what waited.
    Optional<Waiting<?>> next() {
      return left;
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
