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
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/// The engine's background work: takes every item through its stages, as hard as the owner allows.
/// Thread-safe. Closing lets the running attempts go; they start again with the next engine.
public final class Work implements BackgroundWork, AutoCloseable {
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

  /// What else to do.
  ///
  /// @param metadataRead when an item's metadata is known; answers which items have work by that
  /// @param workerDied when a worker has died over a stage; whether the stage waits again
  public record Follow(
      Function<MediaId, Set<MediaId>> metadataRead, Consumer<Boolean> workerDied) {}

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
              public void workerDied(boolean waitsAgain) {
                follow.workerDied().accept(waitsAgain);
              }
            },
            () -> this.choices.zone(),
            clock);
    this.jobs = new Jobs(storage.stages(), runner, schedule, inFlight, clock);
  }

  /// Takes up what the last engine left, and works from now on.
  ///
  /// @return how many stages were running when it ended
  public long start() {
    final long interrupted = jobs.start();
    adjust();
    watch.scheduleWithFixedDelay(this::adjust, 2, 2, TimeUnit.SECONDS);
    watch.scheduleWithFixedDelay(
        this::tryToStoreAgain, SECONDS_BETWEEN_TRIES, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
    return interrupted;
  }

  /// Takes note that these items may have something to do.
  public void schedule(Collection<MediaId> media) {
    jobs.schedule(media);
  }

  @Override
  public void look(Collection<MediaId> media) {
    jobs.look(media);
  }

  /// A worker has the limits it was started with, so other limits need another worker.
  @Override
  public synchronized void follow(Choices choices) {
    boolean sameLimits = choices.limitedAs(this.choices);
    this.choices = choices;
    if (!sameLimits) {
      worker.renew();
    }
    adjust();
  }

  @Override
  public void retry(Set<MediaId> media) {
    storage.stages().retry(media);
    jobs.schedule(media);
  }

  @Override
  public long retryFailed(OwnerId owner, Optional<Stage> stage, Optional<ProblemKind> kind) {
    long items = storage.stages().retryFailed(owner, stage, kind);
    jobs.scheduleAllDue();
    return items;
  }

  @Override
  public void cancel(Set<MediaId> media) {
    storage.stages().cancel(media);
    media.forEach(runner::cancel);
  }

  @Override
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
