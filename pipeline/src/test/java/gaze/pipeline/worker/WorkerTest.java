package gaze.pipeline.worker;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.Stage;
import gaze.pipeline.stage.Outcome;
import gaze.pipeline.stage.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("integration")
@Timeout(60)
class WorkerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Worker worker =
      new Worker(ScriptedWorker.launcher(), InstantSource.system(), Duration.ofMinutes(1), 2);

  @AfterEach
  void stop() {
    worker.close();
  }

  @Test
  void aTaskIsDoneInAnotherProcess() throws Exception {
    Reply reply = ask("fine.jpg").get();

    assertThat(reply).isInstanceOf(Reply.StageRan.class);
    assertThat(((Reply.StageRan) reply).outcome()).isInstanceOf(Outcome.Found.class);
    assertThat(worker.pid().getAsLong()).isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void everyTaskInFlightLearnsOfACrashAndTheNextOneWorks() throws Exception {
    CompletableFuture<Reply> bystander = ask("slow.jpg");
    CompletableFuture<Reply> killer = ask("crash.jpg");

    assertThat(killer.get()).isInstanceOf(Reply.WorkerDied.class);
    assertThat(bystander.get()).isInstanceOf(Reply.WorkerDied.class);
    assertThat(ask("fine.jpg").get()).isInstanceOf(Reply.StageRan.class);
    assertThat(worker.deaths()).isEqualTo(1);
  }

  @Test
  void aWorkerThatHangsIsKilledAndTheTaskSaysSo() throws Exception {
    Reply reply = ask("hang.jpg", Duration.ofMillis(500)).get();

    assertThat(reply).isInstanceOf(Reply.WorkerDied.class);
    assertThat(((Reply.WorkerDied) reply).hung()).isTrue();
  }

  @Test
  void aWorkerThatBeginsNothingIsKilledToo() throws Exception {
    try (Worker still =
        new Worker(ScriptedWorker.frozen(), InstantSource.system(), Duration.ofMinutes(1), 2)) {
      Reply reply = still.ask(task("fine.jpg"), Duration.ofMillis(500), _ -> {}).reply().get();

      assertThat(reply).isInstanceOf(Reply.WorkerDied.class);
      assertThat(((Reply.WorkerDied) reply).hung()).isTrue();
    }
  }

  @Test
  void waitingBehindASlowTaskIsNoHanging() throws Exception {
    try (Worker narrow =
        new Worker(ScriptedWorker.launcher(), InstantSource.system(), Duration.ofMinutes(1), 1)) {
      Duration little = Duration.ofMillis(700);
      List<CompletableFuture<Reply>> replies = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        replies.add(narrow.ask(task("slow.jpg"), little, _ -> {}).reply());
      }

      for (CompletableFuture<Reply> reply : replies) {
        assertThat(reply.get()).isInstanceOf(Reply.StageRan.class);
      }
    }
  }

  @Test
  void progressKeepsASlowTaskAlive() throws Exception {
    AtomicInteger signs = new AtomicInteger();
    Task task = task("slow.jpg");

    Reply reply =
        worker.ask(task, Duration.ofMillis(700), _ -> signs.incrementAndGet()).reply().get();

    assertThat(reply).isInstanceOf(Reply.StageRan.class);
    assertThat(signs.get()).isGreaterThan(5);
  }

  @Test
  void aCancelledTaskEndsEarly() throws Exception {
    ask("fine.jpg").get();
    long start = System.nanoTime();
    Worker.Errand errand = worker.ask(task("slow.jpg"), PATIENCE, _ -> {});
    errand.cancel().run();

    errand.reply().get();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
  }

  @Test
  void manyTasksAreEachAnsweredOnce() throws Exception {
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      replies.add(ask("fine" + i + ".jpg"));
    }

    for (CompletableFuture<Reply> reply : replies) {
      assertThat(reply.get(20, TimeUnit.SECONDS)).isInstanceOf(Reply.StageRan.class);
    }
  }

  @Test
  void anIdleWorkerEndsAndComesBackWhenNeeded() throws Exception {
    try (Worker tired =
        new Worker(ScriptedWorker.launcher(), InstantSource.system(), Duration.ZERO, 1)) {
      tired.ask(task("fine.jpg"), PATIENCE, _ -> {}).reply().get();
      while (tired.pid().isPresent()) {
        Thread.onSpinWait();
      }

      assertThat(tired.ask(task("fine.jpg"), PATIENCE, _ -> {}).reply().get())
          .isInstanceOf(Reply.StageRan.class);
      assertThat(tired.deaths()).isZero();
    }
  }

  @Test
  void theWorkerEndsWithTheLineToItsEngine() throws Exception {
    ask("fine.jpg").get();
    ProcessHandle process = ProcessHandle.of(worker.pid().getAsLong()).orElseThrow();

    worker.close();

    process.onExit().get(1, TimeUnit.SECONDS);
  }

  private CompletableFuture<Reply> ask(String name) {
    return ask(name, PATIENCE);
  }

  private CompletableFuture<Reply> ask(String name, Duration patience) {
    return worker.ask(task(name), patience, _ -> {}).reply();
  }

  private static Task task(String name) {
    MediaFile file =
        new MediaFile(
            FileId.random(),
            name,
            FileRole.ORIGINAL,
            1,
            Instant.EPOCH,
            0,
            new Fingerprint("0123456789abcdef"),
            "image/jpeg",
            Optional.empty());
    return new Task.RunStage(
        Stage.READING_METADATA,
        new Subject(MediaKind.PHOTO, Path.of("/library"), List.of(file), ZoneOffset.UTC));
  }
}
