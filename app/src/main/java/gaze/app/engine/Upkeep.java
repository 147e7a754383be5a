package gaze.app.engine;

import gaze.pipeline.scan.FindDuplicates;
import gaze.server.live.LiveNews;
import gaze.storage.BlobSweep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// What keeps the data directory tidy, one thing at a time on one thread of low priority. Nothing
/// depends on when it runs.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(30);

  /// The death of a worker is noticed by each attempt it had in hand.
  private static final Duration GATHER = Duration.ofSeconds(1);

  /// A result whose blobs are written is committed long before that.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  private final BlobSweep blobs;
  private final FindDuplicates duplicates;
  private final LiveNews news;
  private final InstantSource clock;

  private final AtomicBoolean death = new AtomicBoolean();
  private final AtomicLong requeued = new AtomicLong();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").priority(Thread.MIN_PRIORITY).factory());

  Upkeep(BlobSweep blobs, FindDuplicates duplicates, LiveNews news, InstantSource clock) {
    this.blobs = blobs;
    this.duplicates = duplicates;
    this.news = news;
    this.clock = clock;
  }

  /// Puts right what the last engine left when it ended without warning.
  ///
  /// @param interrupted how many stages were running then; they wait again
  void start(long interrupted) {
    Instant before = clock.instant();
    thread.execute(() -> careful("the repair at the start", () -> repair(interrupted, before)));
    thread.scheduleWithFixedDelay(
        () -> careful("removing released files", blobs::released),
        1,
        BETWEEN_SWEEPS.toSeconds(),
        TimeUnit.SECONDS);
  }

  private void repair(long interrupted, Instant before) {
    BlobSweep.Swept swept = sweep(before);
    if (interrupted + swept.orphans() + swept.unfinished() > 0) {
      news.repairedAtStart(interrupted, swept.orphans(), swept.unfinished());
    }
  }

  /// New files may be exact duplicates.
  void afterScan() {
    submit(Duration.ZERO, () -> careful("finding duplicates", () -> duplicates.run(stopping::get)));
  }

  /// What the worker was writing when it died belongs to nobody.
  ///
  /// @param waitsAgain whether the stage that it had in hand is tried again
  void afterWorkerDeath(boolean waitsAgain) {
    requeued.addAndGet(waitsAgain ? 1 : 0);
    if (death.compareAndSet(false, true)) {
      Instant now = clock.instant();
      submit(GATHER, () -> careful("telling of a dead worker", this::tellDeath));
      submit(ON_ITS_WAY, () -> careful("removing orphaned files", () -> repairAfterDeath(now)));
    }
  }

  private void tellDeath() {
    death.set(false);
    long stages = requeued.getAndSet(0);
    if (stages > 0) {
      news.repaired(stages, 0, 0);
    }
  }

  private void repairAfterDeath(Instant before) {
    BlobSweep.Swept swept = sweep(before);
    if (swept.orphans() + swept.unfinished() > 0) {
      news.repaired(0, swept.orphans(), swept.unfinished());
    }
  }

  private void submit(Duration pause, Runnable task) {
    if (!stopping.get()) {
      thread.schedule(task, pause.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private BlobSweep.Swept sweep(Instant before) {
    try {
      BlobSweep.Swept swept = blobs.orphans(before);
      if (swept.orphans() > 0) {
        LOG.infof("removed %d files that no item knows", swept.orphans());
      }
      return swept;
    } catch (IOException e) {
      LOG.warn("the blobs could not be listed", e);
      return new BlobSweep.Swept(0, 0);
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
