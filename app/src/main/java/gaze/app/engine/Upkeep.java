package gaze.app.engine;

import gaze.pipeline.scan.FindDuplicates;
import gaze.storage.BlobSweep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// What keeps the data directory tidy, one thing at a time on one thread of low priority. Nothing
/// depends on when it runs.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(30);

  /// A result whose blobs are written is committed long before that.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  private final BlobSweep blobs;
  private final FindDuplicates duplicates;
  private final InstantSource clock;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").priority(Thread.MIN_PRIORITY).factory());

  Upkeep(BlobSweep blobs, FindDuplicates duplicates, InstantSource clock) {
    this.blobs = blobs;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  void start() {
    Instant before = clock.instant();
    thread.execute(() -> careful("removing orphaned files", () -> sweepOrphans(before)));
    thread.scheduleWithFixedDelay(
        () -> careful("removing released files", blobs::released),
        1,
        BETWEEN_SWEEPS.toSeconds(),
        TimeUnit.SECONDS);
  }

  /// New files may be exact duplicates.
  void afterScan() {
    submit(Duration.ZERO, () -> careful("finding duplicates", () -> duplicates.run(stopping::get)));
  }

  /// What the worker was writing when it died belongs to nobody.
  void afterWorkerDeath() {
    Instant death = clock.instant();
    submit(ON_ITS_WAY, () -> careful("removing orphaned files", () -> sweepOrphans(death)));
  }

  private void submit(Duration pause, Runnable task) {
    if (!stopping.get()) {
      thread.schedule(task, pause.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private void sweepOrphans(Instant before) {
    try {
      long count = blobs.orphans(before);
      if (count > 0) {
        LOG.infof("removed %d files that no item knows", count);
      }
    } catch (IOException e) {
      LOG.warn("the blobs could not be listed", e);
    }
  }

  /// A failure is logged and ends this round; an executor would silently drop the task for ever.
  private void careful(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      if (!stopping.get()) {
        LOG.warn(what + " failed", e);
      }
    }
  }

  @Override
  public void close() {
    stopping.set(true);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
