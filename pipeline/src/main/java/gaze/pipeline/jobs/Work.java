package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.OwnerId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.worker.Worker;
import gaze.storage.Blobs;
import gaze.storage.Storage;
import gaze.storage.StorageFailure;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;

/// The engine's background work: takes every item through its stages, as hard as the owner allows.
/// Thread-safe. Closing lets the running attempts go; they start again with the next engine.
public final class Work implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  /// More items in flight than run at once, so that the worker never waits for a commit.
  private static final int IN_FLIGHT_PER_CORE = 2;

  /// After results could not be stored, work tries again this often.
  private static final int SECONDS_BETWEEN_TRIES = 30;

  private final Storage storage;
  private final Worker worker;
  private final JobRunner runner;
  private final Jobs jobs;
  private final MachineGauge gauge;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("work-pace").factory());

  private volatile Choices choices;
  private boolean cannotStore;
  private Optional<Rest> rest = Optional.empty();

  /// What the owner has chosen.
  ///
  /// @param zone assumed where a file says nothing of one and its library has none
  public record Choices(WorkMode mode, ZoneId zone) {}

  /// What else to do.
  ///
  /// @param metadataRead when an item's metadata is known; answers which items have work by that
  /// @param workerDied when a worker has died
  public record Follow(Function<MediaId, Set<MediaId>> metadataRead, Runnable workerDied) {}

  public Work(
      Storage storage,
      DataSource schedule,
      Blobs blobs,
      Worker worker,
      Choices choices,
      JobEvent.Listener listener,
      Follow follow,
      InstantSource clock) {
    this.storage = storage;
    this.worker = worker;
    this.choices = choices;
    this.gauge = new MachineGauge(worker::pid);
    int inFlight = cores * IN_FLIGHT_PER_CORE;
    this.runner =
        new JobRunner(
            storage,
            blobs,
            worker,
            new Turnstile(inFlight),
            listener,
            new JobRunner.Aftermath() {
              @Override
              public void metadataRead(MediaId media) {
                jobs.schedule(follow.metadataRead().apply(media));
              }

              @Override
              public void cannotStore(Problem problem) {
                restUntilStored(problem);
              }

              @Override
              public void workerDied() {
                follow.workerDied().run();
              }
            },
            () -> this.choices.zone(),
            clock);
    this.jobs = new Jobs(storage.stages(), runner, schedule, inFlight, clock);
  }

  /// Takes up what the last engine left, and works from now on.
  public void start() {
    jobs.start();
    adjust();
    watch.scheduleWithFixedDelay(this::adjust, 2, 2, TimeUnit.SECONDS);
    watch.scheduleWithFixedDelay(
        this::tryToStoreAgain, SECONDS_BETWEEN_TRIES, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
  }

  /// Takes note that these items may have something to do.
  public void schedule(Collection<MediaId> media) {
    jobs.schedule(media);
  }

  /// Puts what a person is looking at before everything else.
  public void look(Collection<MediaId> media) {
    jobs.look(media);
  }

  /// Works by these choices from now on.
  public synchronized void follow(Choices choices) {
    this.choices = choices;
    adjust();
  }

  /// Tries what failed or was cancelled of these items again.
  public void retry(Set<MediaId> media) {
    storage.stages().retry(media);
    jobs.schedule(media);
  }

  /// Tries everything again that failed and matches; how many items that are.
  public long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind) {
    long items = storage.stages().retryFailed(owner, stage, kind);
    jobs.scheduleAllDue();
    return items;
  }

  public void cancel(Set<MediaId> media) {
    storage.stages().cancel(media);
    media.forEach(runner::cancel);
  }

  public synchronized WorkStatus status() {
    return new WorkStatus(choices.mode(), rest, runner.running(), worker.pid(), worker.deaths());
  }

  /// Whether every item is as far as it can be brought now.
  public boolean idle() {
    return jobs.idle();
  }

  private synchronized void adjust() {
    Pace pace = Pace.of(choices.mode(), gauge.look(), cannotStore, cores);
    if (!pace.rest().equals(rest)) {
      rest = pace.rest();
      if (rest.isPresent()) {
        jobs.pause();
      } else {
        jobs.resume();
      }
    }
    worker.throttle(pace.parallel());
  }

  private synchronized void restUntilStored(Problem problem) {
    LOG.log(System.Logger.Level.WARNING, "work rests: {0}", problem.detail());
    cannotStore = true;
    adjust();
  }

  private synchronized void tryToStoreAgain() {
    if (!cannotStore) {
      return;
    }
    try {
      runner.giveBackUnsettled();
      jobs.rebuild();
      cannotStore = false;
      adjust();
    } catch (StorageFailure e) {
      LOG.log(System.Logger.Level.WARNING, "work still rests: {0}", e.getMessage());
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    worker.close();
    jobs.close();
  }
}
