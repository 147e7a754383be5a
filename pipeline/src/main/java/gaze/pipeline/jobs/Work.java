package gaze.pipeline.jobs;

import gaze.domain.MediaId;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.pipeline.worker.Worker;
import gaze.storage.Blobs;
import gaze.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/// The engine's background work: takes every item through its stages, as hard as the owner allows.
/// Thread-safe. Closing lets the running attempts go; they start again with the next engine.
public final class Work implements BackgroundWork, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  /// More items in flight than run at once, so that the worker never waits for a commit.
  private static final int IN_FLIGHT_PER_CORE = 4;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /// After results could not be stored, work tries again this often.
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

  private final Storage storage;
  private final Worker worker;
  private final JobRunner runner;
  private final Jobs jobs;
  private final MachineGauge gauge;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("work-pace").factory());

  private final InstantSource clock;
  private final DiskRoom room;

  private volatile Choices choices;
  private Optional<Rest> cannotStore = Optional.empty();
  private Instant tryAgain = Instant.MAX;
  private Optional<Rest> rest = Optional.empty();

  /// What else to do.
  ///
  /// @param metadataRead when an item's metadata is known; answers which items have work by that
  /// @param workerDied when a worker has died over a stage; whether the stage waits again
  public record Follow(
      Function<MediaId, Set<MediaId>> metadataRead, Consumer<Boolean> workerDied) {}

  /// Where results go.
  ///
  /// @param schedule the connections of a schedule that survives this engine
  /// @param freeBytes how much room is left
  public record Stores(Storage storage, DataSource schedule, Blobs blobs, LongSupplier freeBytes) {}

  public Work(
      Stores stores,
      Worker worker,
      Choices choices,
      JobEvent.Listener listener,
      Follow follow,
      StageModels models,
      InstantSource clock) {
    this.storage = stores.storage();
    this.room = new DiskRoom(stores.freeBytes());
    this.clock = clock;
    this.worker = worker;
    this.choices = choices;
    this.gauge = new MachineGauge(worker::pid);
    int inFlight = cores * IN_FLIGHT_PER_CORE;
    this.runner =
        new JobRunner(
            storage,
            stores.blobs(),
            worker,
            new Turnstile(inFlight),
            listener,
            new JobRunner.Aftermath() {
              @Override
              public void metadataRead(MediaId media) {
                jobs.schedule(follow.metadataRead().apply(media));
              }

              @Override
              public void cannotStore(ProblemKind kind, String sentence) {
                Work.this.cannotStore(
                    kind == ProblemKind.NO_SPACE ? Rest.DISK_FULL : Rest.CANNOT_STORE, sentence);
              }

              @Override
              public void workerDied(boolean waitsAgain) {
                follow.workerDied().accept(waitsAgain);
              }
            },
            () -> this.choices.zone(),
            models,
            clock);
    this.jobs =
        new Jobs(
            storage.stages(),
            runner,
            stores.schedule(),
            inFlight,
            thrown -> cannotStore(Rest.CANNOT_STORE, String.valueOf(thrown.getMessage())),
            clock);
  }

  /// Takes up what the last engine left, and works from now on.
  ///
  /// @return how many stages were running when it ended
  public long start() {
    adjust();
    final long interrupted = jobs.start();
    watch.scheduleWithFixedDelay(
        this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
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

  /// A model is there, or another than before: its stage runs wherever it waits or is stale.
  ///
  /// @return how many items that were
  public long modelReady(Stage stage, ModelRef model) {
    long items = storage.stages().requeue(stage, model);
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

  private synchronized void look() {
    try {
      if (!clock.instant().isBefore(tryAgain)) {
        tryToStoreAgain();
      }
      adjust();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "work still rests: {0}", e.getMessage());
    }
  }

  private synchronized void adjust() {
    Optional<Rest> unstorable = room.isTooLittle() ? Optional.of(Rest.DISK_FULL) : cannotStore;
    Pace pace = Pace.of(choices.mode(), gauge.look(), unstorable, cores);
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

  private synchronized void cannotStore(Rest why, String sentence) {
    LOG.log(System.Logger.Level.WARNING, "work rests: {0}", sentence);
    cannotStore = Optional.of(why);
    tryAgain = clock.instant().plus(BETWEEN_TRIES);
    adjust();
  }

  private void tryToStoreAgain() {
    tryAgain = clock.instant().plus(BETWEEN_TRIES);
    if (room.isTooLittle()) {
      return;
    }
    runner.giveBackUnsettled();
    jobs.rebuild();
    cannotStore = Optional.empty();
    tryAgain = Instant.MAX;
  }

  @Override
  public void close() {
    watch.shutdownNow();
    worker.close();
    jobs.close();
  }
}
