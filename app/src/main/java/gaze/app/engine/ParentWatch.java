package gaze.app.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/// Ends the engine when the process that started it is gone: looked at every 10 s, and three misses
/// in a row count as gone.
final class ParentWatch implements AutoCloseable {
  private static final int SECONDS = 10;
  private static final int MISSES = 3;

  private final long parent;
  private final LongPredicate alive;
  private final Runnable gone;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parent-watch").factory());
  private int misses;

  ParentWatch(long parent, LongPredicate alive, Runnable gone) {
    this.parent = parent;
    this.alive = alive;
    this.gone = gone;
  }

  static boolean runs(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  void start() {
    timer.scheduleAtFixedRate(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void look() {
    misses = alive.test(parent) ? 0 : misses + 1;
    if (misses == MISSES) {
      gone.run();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
