package gaze.pipeline.worker;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// The worker as the engine sees it: started when there is something to do, started again after it
/// died, watched for hanging, and ended when it has been idle for a while (which gives all its
/// memory back). Thread-safe. Closing ends the process.
public final class Worker implements AutoCloseable {
  private final WorkerLauncher launcher;
  private final InstantSource clock;
  private final Duration idleLimit;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("worker-watch").factory());

  private @Nullable WorkerProcess current;
  private Instant lastUse;
  private int parallel;
  private int deaths;
  private boolean closed;

  public Worker(WorkerLauncher launcher, InstantSource clock, Duration idleLimit, int parallel) {
    this.launcher = launcher;
    this.clock = clock;
    this.idleLimit = idleLimit;
    this.parallel = parallel;
    this.lastUse = clock.instant();
    watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /// Does a task; the answer comes whatever happens.
  ///
  /// @param patience how long the task may give no sign of life once it has started
  public Errand ask(Task task, Duration patience, DoubleConsumer progress) {
    WorkerProcess process;
    try {
      process = running();
    } catch (IOException e) {
      return new Errand(
          CompletableFuture.completedFuture(
              new Reply.WorkerDied(String.valueOf(e.getMessage()), false)),
          () -> {});
    }
    CompletableFuture<Reply> reply = process.ask(task, patience, progress);
    return new Errand(reply, () -> process.cancel(reply));
  }

  /// A task on its way.
  ///
  /// @param cancel tells the worker that the answer is not wanted any more; one still comes
  public record Errand(CompletableFuture<Reply> reply, Runnable cancel) {}

  /// How many background tasks run at once from now on.
  public synchronized void throttle(int parallel) {
    this.parallel = parallel;
    if (current != null && current.alive()) {
      current.throttle(parallel);
    }
  }

  /// The next task is done by a new process; what the present one has in hand runs again there.
  public synchronized void renew() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /// The process, while there is one.
  public synchronized OptionalLong pid() {
    return current != null && current.alive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  /// How often a worker ended without being asked to.
  public synchronized int deaths() {
    return deaths;
  }

  private synchronized WorkerProcess running() throws IOException {
    if (closed) {
      throw new IOException("the engine is stopping");
    }
    lastUse = clock.instant();
    WorkerProcess process = current;
    if (process != null && process.alive()) {
      return process;
    }
    if (process != null) {
      deaths++;
      process.close();
    }
    process = WorkerProcess.start(launcher, clock);
    process.throttle(parallel);
    current = process;
    return process;
  }

  private void look() {
    Optional<WorkerProcess> idle;
    synchronized (this) {
      WorkerProcess process = current;
      if (process == null) {
        return;
      }
      process.killIfHung();
      if (!process.idle()) {
        lastUse = clock.instant();
        return;
      }
      boolean rested = clock.instant().isAfter(lastUse.plus(idleLimit));
      idle = rested ? Optional.of(process) : Optional.empty();
      if (rested) {
        current = null;
      }
    }
    idle.ifPresent(WorkerProcess::close);
  }

  @Override
  public synchronized void close() {
    closed = true;
    watch.shutdownNow();
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
