package gaze.pipeline.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import gaze.domain.MediaId;
import gaze.storage.Stages;
import gaze.storage.Stages.Due;
import gaze.storage.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The durable schedule: at most one row per item, for its next stage. It is derived from the
/// stages and made anew at every start. Thread-safe.
final class Jobs implements AutoCloseable {
  private static final String ITEM = "item";
  private static final int PAGE = 1000;
  private static final int MOST_ATTEMPTS = 5;

  /// An item's next row may be taken up before the thread that wrote it has let the item go. Were
  /// the row removed then, nobody would write another.
  private static final Duration UNTIL_FREE = Duration.ofMillis(500);

  private final Stages stages;
  private final DataSource rows;
  private final JobRunner runner;
  private final InstantSource clock;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final AtomicLong executions = new AtomicLong();
  private final Set<MediaId> onScreen = ConcurrentHashMap.newKeySet();

  /// The items that are being taken further, and whether they were asked for meanwhile.
  private final Map<MediaId, Boolean> executing = new ConcurrentHashMap<>();

  private final Consumer<Throwable> cannotSchedule;
  private volatile boolean paused;

  /// @param cannotSchedule when the schedule could not be written; it has to be made anew
  Jobs(
      Stages stages,
      JobRunner runner,
      DataSource rows,
      int threads,
      Consumer<Throwable> cannotSchedule,
      InstantSource clock) {
    this.stages = stages;
    this.rows = rows;
    this.runner = runner;
    this.cannotSchedule = cannotSchedule;
    this.clock = clock;
    this.task =
        Tasks.custom(ITEM, Void.class)
            .execute((instance, _) -> execute(MediaId.parse(instance.getId())));
    this.scheduler =
        Scheduler.create(rows, task)
            .schedulerName(new SchedulerName.Fixed("engine"))
            .threads(threads)
            .executorService(Executors.newFixedThreadPool(threads, jobThreads()))
            .pollUsingFetchAndLockOnExecute(1, 4)
            .pollingInterval(Duration.ofSeconds(2))
            .enablePriority()
            .shutdownMaxWait(Duration.ofSeconds(3))
            .clock(clock::instant)
            .build();
  }

  /// What the scheduler throws outside an execution, such as a row that it cannot mark as its own,
  /// reaches nobody else.
  private ThreadFactory jobThreads() {
    return Thread.ofPlatform()
        .name("jobs-", 0)
        .uncaughtExceptionHandler((_, thrown) -> cannotSchedule.accept(thrown))
        .factory();
  }

  /// Makes the schedule from the stages and starts to work; how many stages had been running.
  long start() {
    long interrupted = stages.requeueInterrupted();
    rebuild();
    scheduler.start();
    return interrupted;
  }

  /// Throws the schedule away and makes it from the stages.
  void rebuild() {
    forgetRows();
    forEachDuePage(
        page ->
            scheduler.scheduleBatch(page.stream().<SchedulableInstance<?>>map(this::row).toList()));
  }

  /// Takes note that any item may have something to do.
  void scheduleAllDue() {
    write(() -> forEachDuePage(page -> page.forEach(due -> add(row(due)))));
    scheduler.triggerCheckForDueExecutions();
  }

  private void forEachDuePage(Consumer<List<Due>> action) {
    Optional<MediaId> after = Optional.empty();
    List<Due> page = stages.allDue(after, PAGE);
    while (!page.isEmpty()) {
      action.accept(page);
      after = Optional.of(page.getLast().media());
      page = stages.allDue(after, PAGE);
    }
  }

  private void forgetRows() {
    try (Connection connection = rows.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM scheduled_tasks");
    } catch (SQLException e) {
      throw new IllegalStateException("the old schedule cannot be removed", e);
    }
  }

  /// Takes note that these items may have something to do.
  void schedule(Collection<MediaId> media) {
    if (media.isEmpty()) {
      return;
    }
    for (MediaId id : media) {
      if (executing.computeIfPresent(id, (_, _) -> true) == null) {
        write(() -> stages.due(id).ifPresent(due -> add(row(due))));
      }
    }
    scheduler.triggerCheckForDueExecutions();
  }

  /// Puts what a person is looking at before everything else; it replaces what was looked at
  /// before.
  void look(Collection<MediaId> media) {
    onScreen.retainAll(Set.copyOf(media));
    for (MediaId id : media) {
      if (onScreen.add(id) && !executing.containsKey(id)) {
        write(() -> stages.due(id).ifPresent(this::putFirst));
      }
    }
    scheduler.triggerCheckForDueExecutions();
  }

  /// Somebody else may write an item's row between the scheduler's look for it and its own writing,
  /// and be done with it before the second look: the scheduler takes that for a failure. The next
  /// attempt finds the row, or its place free.
  private void add(SchedulableInstance<Void> row) {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        scheduler.scheduleIfNotExists(row);
        return;
      } catch (TaskInstanceException e) {
        Thread.onSpinWait();
      }
    }
    scheduler.scheduleIfNotExists(row);
  }

  private void putFirst(Due due) {
    SchedulableInstance<Void> row = row(due);
    scheduler.cancel(row.getTaskInstance());
    add(row);
  }

  void pause() {
    paused = true;
    scheduler.pause();
  }

  void resume() {
    paused = false;
    scheduler.resume();
    scheduler.triggerCheckForDueExecutions();
  }

  /// Whether nothing is done now and nothing is left to do.
  boolean idle() {
    long before = executions.get();
    return executing.isEmpty()
        && stages.allDue(Optional.empty(), 1).isEmpty()
        && executions.get() == before;
  }

  private CompletionHandler<Void> execute(MediaId media) {
    executions.incrementAndGet();
    if (executing.putIfAbsent(media, false) != null) {
      executing.computeIfPresent(media, (_, _) -> true);
      return (_, operations) -> postpone(media, operations);
    }
    Duration pause = Duration.ZERO;
    try {
      pause = advance(media);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      executing.remove(media);
      throw e;
    }
    Instant earliest = clock.instant().plus(pause);
    return (_, operations) -> executed(media, earliest, operations);
  }

  /// Takes the item one stage further; how long it has nothing to do afterwards.
  private Duration advance(MediaId media) throws InterruptedException {
    if (paused) {
      return Duration.ZERO;
    }
    Optional<Due> due = stages.due(media).filter(this::ripe);
    if (due.isEmpty()) {
      return Duration.ZERO;
    }
    return switch (runner.run(due.get())) {
      case JobRunner.Next.Continue() -> Duration.ZERO;
      case JobRunner.Next.Later(Duration pause) -> pause;
    };
  }

  private void executed(MediaId media, Instant earliest, ExecutionOperations<Void> row) {
    write(() -> replace(media, earliest, row));
    if (Boolean.TRUE.equals(executing.remove(media))) {
      schedule(List.of(media));
    }
    scheduler.triggerCheckForDueExecutions();
  }

  private void postpone(MediaId media, ExecutionOperations<Void> row) {
    write(() -> replace(media, clock.instant().plus(UNTIL_FREE), row));
    schedule(List.of(media));
  }

  /// Puts a row for what the item has to do next in the place of the one that was executed.
  private void replace(MediaId media, Instant earliest, ExecutionOperations<Void> row) {
    stages
        .due(media)
        .ifPresentOrElse(due -> row.removeAndScheduleNew(row(due, earliest)), row::remove);
  }

  /// What cannot be written to the schedule is not lost, since it follows from the stages.
  private void write(Runnable change) {
    try {
      change.run();
    } catch (SQLRuntimeException | TaskInstanceException | StorageFailure e) {
      cannotSchedule.accept(e);
    }
  }

  private boolean ripe(Due due) {
    return !due.notBefore().isAfter(clock.instant());
  }

  private SchedulableInstance<Void> row(Due due) {
    return row(due, Instant.EPOCH);
  }

  private SchedulableInstance<Void> row(Due due, Instant earliest) {
    Instant at = due.notBefore().isAfter(earliest) ? due.notBefore() : earliest;
    TaskInstance<Void> instance =
        task.instanceBuilder(due.media().toString())
            .priority(Priority.of(due, onScreen.contains(due.media())))
            .build();
    return new SchedulableTaskInstance<>(instance, at);
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
