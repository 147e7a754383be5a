package gaze.pipeline.jobs;

import gaze.domain.Lease;
import gaze.domain.Library;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaId;
import gaze.domain.Problem;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageEvent;
import gaze.domain.StageFacts;
import gaze.domain.StageState;
import gaze.pipeline.stage.ModelChoice;
import gaze.pipeline.stage.Outcome;
import gaze.pipeline.stage.Subject;
import gaze.pipeline.worker.Reply;
import gaze.pipeline.worker.Task;
import gaze.pipeline.worker.Worker;
import gaze.storage.Blobs;
import gaze.storage.LibraryFiles.StoredGroup;
import gaze.storage.Stages.Due;
import gaze.storage.Storage;
import gaze.storage.StorageFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Takes one item one stage further: leases the stage, has the worker do it, and stores what came
/// of it. Thread-safe; a call blocks until the attempt has ended one way or another.
final class JobRunner {
  /// What the caller does with the item next.
  sealed interface Next {
    /// Look at once whether there is more to do.
    record Continue() implements Next {}

    /// Nothing can be done for this item for a while.
    record Later(Duration pause) implements Next {}
  }

  private static final Duration OFFLINE = Duration.ofMinutes(10);

  private final Storage storage;
  private final Blobs blobs;
  private final Worker worker;
  private final Turnstile turnstile;
  private final JobEvent.Listener listener;
  private final Aftermath aftermath;
  private final Supplier<ZoneId> assumedZone;
  private final InstantSource clock;
  private final Suspects suspects = new Suspects();
  private final StageModels models;
  private final Background background;

  /// Leases that are still held in the database because nothing could be written to it.
  private final Queue<Lease> unsettled = new ConcurrentLinkedQueue<>();

  private final Map<MediaId, Underway> underway = new ConcurrentHashMap<>();

  /// An attempt that the worker has in hand.
  private record Underway(Stage stage, Worker.Errand errand, AtomicReference<Double> fraction) {}

  /// What follows from an attempt, beyond the item itself.
  interface Aftermath {
    /// The metadata of an item is stored: files may have found their true item.
    void metadataRead(MediaId media);

    /// No work can go on until results can be stored again.
    ///
    /// @param sentence for a person
    void cannotStore(ProblemKind kind, String sentence);

    /// The worker died; what it was writing may lie about.
    ///
    /// @param waitsAgain whether the stage is tried again, because nothing says that it is to blame
    void workerDied(boolean waitsAgain);
  }

  JobRunner(
      Storage storage,
      Blobs blobs,
      Worker worker,
      Turnstile turnstile,
      JobEvent.Listener listener,
      Aftermath aftermath,
      Supplier<ZoneId> assumedZone,
      StageModels models,
      InstantSource clock) {
    this.storage = storage;
    this.models = models;
    this.background = new Background(storage);
    this.blobs = blobs;
    this.worker = worker;
    this.turnstile = turnstile;
    this.listener = listener;
    this.aftermath = aftermath;
    this.assumedZone = assumedZone;
    this.clock = clock;
  }

  Next run(Due due) throws InterruptedException {
    Optional<StoredGroup> item = storage.files(due.owner()).group(due.media());
    Optional<Library> library =
        item.flatMap(found -> storage.libraries(due.owner()).find(found.library()));
    if (item.isEmpty() || library.isEmpty()) {
      return new Next.Continue();
    }
    if (!(library.get().presence() instanceof LibraryPresence.Online)) {
      return new Next.Later(OFFLINE);
    }
    if (models.of(due.stage()) instanceof StageModels.Answer.Not(SkipReason reason)) {
      passOver(due, reason);
      return new Next.Continue();
    }
    Optional<ModelChoice> model = models.choice(due.stage());
    Subject subject = subject(item.get(), library.get(), due, model);
    boolean alone = suspects.contains(due.media(), due.stage());
    try (var _ = alone ? turnstile.alone() : turnstile.together()) {
      Optional<Lease> lease =
          storage
              .stages()
              .lease(due.media(), due.stage(), model.map(ModelChoice::stamp), clock.instant());
      if (lease.isPresent()) {
        attempt(lease.get(), subject, alone);
      }
    } catch (StorageFailure e) {
      aftermath.cannotStore(e.kind(), String.valueOf(e.getMessage()));
    }
    return new Next.Continue();
  }

  /// Ends the running attempt at this item, if there is one.
  void cancel(MediaId media) {
    Underway attempt = underway.get(media);
    if (attempt != null) {
      attempt.errand().cancel().run();
    }
  }

  /// What the worker has in hand now.
  List<WorkStatus.Running> running() {
    return underway.entrySet().stream()
        .map(
            entry ->
                new WorkStatus.Running(
                    entry.getKey(), entry.getValue().stage(), entry.getValue().fraction().get()))
        .toList();
  }

  /// Gives the stages back whose results could not be stored; throws while that is still so.
  void giveBackUnsettled() {
    for (Lease lease = unsettled.peek(); lease != null; lease = unsettled.peek()) {
      storage.stages().end(lease, new StageEvent.Interrupted());
      unsettled.remove(lease);
    }
  }

  /// Passes over everything of the item that waits for the same reason. A model that came meanwhile
  /// has looked for what waits too early.
  private void passOver(Due due, SkipReason reason) {
    storage.stages().pass(due.media(), models.passedOver(reason), reason);
    models
        .choice(due.stage())
        .ifPresent(choice -> storage.stages().requeue(due.stage(), choice.stamp()));
    listener.on(new JobEvent.Completed(due.media(), due.stage(), Optional.empty()));
  }

  private Subject subject(StoredGroup item, Library library, Due due, Optional<ModelChoice> model) {
    ZoneId zone = library.zone().orElseGet(assumedZone);
    Subject.Known known = background.of(due.owner(), due.media(), due.stage());
    return new Subject(item.kind(), library.root(), item.files(), zone, known, model);
  }

  private void attempt(Lease lease, Subject subject, boolean alone) throws InterruptedException {
    AtomicReference<Double> reached = new AtomicReference<>(0.0);
    Worker.Errand errand =
        worker.ask(
            new Task.RunStage(lease.stage(), subject),
            Patience.of(lease.stage()),
            fraction -> {
              reached.set(fraction);
              listener.on(new JobEvent.Progressed(lease.media(), lease.stage(), fraction));
            });
    underway.put(lease.media(), new Underway(lease.stage(), errand, reached));
    try {
      switch (errand.reply().get()) {
        case Reply.StageRan(Outcome outcome) -> {
          suspects.clear(lease.media(), lease.stage());
          ended(lease, outcome);
        }
        case Reply.WorkerDied death -> died(lease, alone, death);
        case Reply.FullMade _, Reply.Looked _, Reply.Refused _ ->
            throw new IllegalStateException("a stage was asked for, not a picture");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker's reply never fails", e);
    } catch (StorageFailure e) {
      unsettled.add(lease);
      throw e;
    } finally {
      underway.remove(lease.media());
    }
  }

  private void died(Lease lease, boolean alone, Reply.WorkerDied death) {
    Optional<Problem> guilty = suspects.died(lease.media(), lease.stage(), alone, death);
    if (guilty.isPresent()) {
      fail(lease, guilty.get());
    } else {
      storage.stages().end(lease, new StageEvent.Interrupted());
    }
    aftermath.workerDied(guilty.isEmpty());
  }

  private void ended(Lease lease, Outcome outcome) {
    switch (outcome) {
      case Outcome.Found(StageFacts facts, List<Problem> notes) -> found(lease, facts, notes);
      case Outcome.Failed(Problem problem) when problem.kind() == ProblemKind.NO_SPACE -> {
        storage.stages().end(lease, new StageEvent.Interrupted());
        aftermath.cannotStore(problem.kind(), problem.detail());
      }
      case Outcome.Failed(Problem problem) -> fail(lease, problem);
      case Outcome.Passed(SkipReason reason) -> {
        if (storage.stages().end(lease, new StageEvent.Passed(reason))) {
          listener.on(new JobEvent.Completed(lease.media(), lease.stage(), Optional.empty()));
        }
      }
    }
  }

  private void found(Lease lease, StageFacts facts, List<Problem> notes) {
    boolean stored = false;
    try {
      stored = storage.stages().finish(lease, facts, notes, clock.instant());
    } finally {
      if (!stored) {
        blobs.delete(facts.blobs());
      }
    }
    if (!stored) {
      return;
    }
    if (facts instanceof StageFacts.MetadataRead) {
      aftermath.metadataRead(lease.media());
    }
    listener.on(new JobEvent.Completed(lease.media(), lease.stage(), notes.stream().findFirst()));
  }

  private void fail(Lease lease, Problem problem) {
    if (storage.stages().end(lease, new StageEvent.Failed(problem, clock.instant()))) {
      StageState state = storage.stages().of(lease.media()).get(lease.stage());
      boolean givenUp = state instanceof StageState.Failed;
      listener.on(new JobEvent.Failed(lease.media(), lease.stage(), problem, givenUp));
    }
  }
}
