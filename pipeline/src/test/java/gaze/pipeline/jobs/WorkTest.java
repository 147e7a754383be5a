package gaze.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.Embedding;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.FloatVector;
import gaze.domain.Library;
import gaze.domain.LibraryId;
import gaze.domain.LibraryPresence;
import gaze.domain.MediaFile;
import gaze.domain.MediaId;
import gaze.domain.MediaKind;
import gaze.domain.ModelRef;
import gaze.domain.OwnerId;
import gaze.domain.ProblemKind;
import gaze.domain.SkipReason;
import gaze.domain.Stage;
import gaze.domain.StageState;
import gaze.pipeline.stage.ModelChoice;
import gaze.pipeline.worker.ScriptedWorker;
import gaze.pipeline.worker.Worker;
import gaze.storage.Embeddings;
import gaze.storage.FileChange;
import gaze.storage.disk.DiskBlobs;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The schedule, a real database and a real worker process that does what the files' names say.
@Tag("integration")
@Timeout(90)
@NullUnmarked
class WorkTest {
  private final LibraryId library = LibraryId.random();
  private final Queue<JobEvent> events = new ConcurrentLinkedQueue<>();
  private final Queue<MediaId> metadataRead = new ConcurrentLinkedQueue<>();

  private static final StageModels.Answer NONE = new StageModels.Answer.NoneNeeded();
  private static final StageModels.Answer MISSING =
      new StageModels.Answer.Not(SkipReason.MODEL_MISSING);
  private final Map<Stage, StageModels.Answer> models =
      new ConcurrentHashMap<>(
          Map.of(
              Stage.READING_METADATA,
              NONE,
              Stage.MAKING_PREVIEWS,
              NONE,
              Stage.EXTRACTING_FRAMES,
              NONE));

  private final AtomicLong freeBytes = new AtomicLong(DiskRoom.ENOUGH);

  @TempDir private Path data;
  private SqliteStorage storage;
  private Work work;

  @BeforeEach
  void open() throws IOException {
    storage = SqliteStorage.open(data, InstantSource.system());
    storage
        .libraries(OwnerId.LOCAL)
        .add(
            new Library(
                library,
                "Pictures",
                data.toAbsolutePath(),
                true,
                Optional.empty(),
                new LibraryPresence.Online(),
                Instant.EPOCH,
                Optional.empty()));
    work = newWork();
  }

  private Work newWork() throws IOException {
    Worker worker =
        new Worker(ScriptedWorker.launcher(), InstantSource.system(), Duration.ofMinutes(1), 2);
    return new Work(
        new Work.Stores(
            storage,
            storage.schedulerDataSource(),
            DiskBlobs.in(data.resolve("blobs")),
            freeBytes::get),
        worker,
        choices(WorkMode.FULL),
        events::add,
        new Work.Follow(this::noted, _ -> {}),
        stage -> models.getOrDefault(stage, MISSING),
        InstantSource.system());
  }

  @AfterEach
  void close() {
    work.close();
    storage.close();
  }

  @Test
  void everyItemGoesThroughItsStages() throws Exception {
    List<MediaId> media = add("a.jpg", "b.jpg", "c.jpg");
    work.start();

    settle();

    for (MediaId id : media) {
      assertThat(state(id, Stage.READING_METADATA)).isInstanceOf(StageState.Done.class);
    }
    assertThat(metadataRead).containsExactlyInAnyOrderElementsOf(media);
  }

  @Test
  void aStageRunsOnceItsModelIsThereAndAgainWithAnother() throws Exception {
    MediaId media = add("a.jpg").getFirst();
    work.start();
    settle();
    assertThat(state(media, Stage.EMBEDDING))
        .isEqualTo(new StageState.Skipped(SkipReason.MODEL_MISSING));
    assertThat(state(media, Stage.DETECTING))
        .isEqualTo(new StageState.Skipped(SkipReason.MODEL_MISSING));

    for (ModelRef model : List.of(new ModelRef("clip", "1"), new ModelRef("clip", "2"))) {
      ModelChoice choice = new ModelChoice(model, OptionalDouble.of(0.25));
      models.put(Stage.EMBEDDING, new StageModels.Answer.With(choice));
      assertThat(work.modelReady(Stage.EMBEDDING, choice.stamp())).isEqualTo(1);
      settle();

      assertThat(state(media, Stage.EMBEDDING))
          .isEqualTo(new StageState.Done(Optional.of(choice.stamp()), List.of()));
      assertThat(storage.embeddings(OwnerId.LOCAL).stills(Stage.EMBEDDING, media))
          .contains(
              new Embeddings.OfStills(
                  choice.stamp(),
                  List.of(new Embedding(Optional.empty(), FloatVector.of(0.25f, 0)))));
    }
    assertThat(state(media, Stage.DETECTING))
        .isEqualTo(new StageState.Skipped(SkipReason.MODEL_MISSING));
  }

  @Test
  void ofManyItemsNoneIsForgotten() throws Exception {
    String[] names = IntStream.range(0, 400).mapToObj("%d.jpg"::formatted).toArray(String[]::new);
    List<MediaId> media = add(names);
    work.start();

    settle();

    assertThat(media)
        .allMatch(id -> state(id, Stage.READING_METADATA) instanceof StageState.Done)
        .noneMatch(id -> state(id, Stage.MAKING_PREVIEWS) instanceof StageState.Queued);
  }

  /// A scan, a model that comes and a person may ask for the same item at the same moment, and the
  /// item may be done with between two looks at the schedule.
  @Test
  void whoeverAsksForTheSameItemsAtOnceNobodyFails() throws Exception {
    String[] names = IntStream.range(0, 40).mapToObj("%d.jpg"::formatted).toArray(String[]::new);
    List<MediaId> media = add(names);
    work.start();
    try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
      List<Future<?>> asking = new ArrayList<>();
      for (int asker = 0; asker < 4; asker++) {
        asking.add(
            askers.submit(
                () -> {
                  for (int round = 0; round < 25; round++) {
                    work.schedule(media);
                    work.retryFailed(OwnerId.LOCAL, Optional.empty(), Optional.empty());
                  }
                }));
      }
      for (Future<?> each : asking) {
        each.get();
      }
    }
    settle();

    assertThat(media).allMatch(id -> state(id, Stage.READING_METADATA) instanceof StageState.Done);
  }

  @Test
  void whatComesLaterIsDoneToo() throws Exception {
    work.start();
    List<MediaId> media = add("late.jpg");

    work.schedule(media);
    settle();

    assertThat(state(media.getFirst(), Stage.READING_METADATA)).isInstanceOf(StageState.Done.class);
  }

  @Test
  void aPoisonFileIsQuarantinedAndHurtsNobodyElse() throws Exception {
    List<MediaId> media = add("crash.jpg", "a.jpg", "b.jpg", "slow.jpg", "c.jpg", "d.jpg");
    work.start();

    settle();

    StageState poison = state(media.getFirst(), Stage.READING_METADATA);
    assertThat(poison).isInstanceOf(StageState.Failed.class);
    assertThat(poison.problems().getFirst().kind()).isEqualTo(ProblemKind.QUARANTINED);
    for (MediaId id : media.subList(1, media.size())) {
      assertThat(state(id, Stage.READING_METADATA)).isInstanceOf(StageState.Done.class);
    }
  }

  @Test
  void aRetriedFileIsTriedAgain() throws Exception {
    List<MediaId> media = add("crash.jpg");
    work.start();
    settle();
    int deaths = work.status().workerDeaths();

    work.retry(Set.copyOf(media));
    settle();

    assertThat(work.status().workerDeaths()).isGreaterThan(deaths);
    assertThat(state(media.getFirst(), Stage.READING_METADATA))
        .isInstanceOf(StageState.Failed.class);
  }

  @Test
  void nothingBeginsWhilePaused() throws Exception {
    work.follow(choices(WorkMode.PAUSED));
    List<MediaId> media = add("a.jpg");
    work.start();

    work.schedule(media);
    TimeUnit.MILLISECONDS.sleep(600);

    assertThat(state(media.getFirst(), Stage.READING_METADATA))
        .isInstanceOf(StageState.Queued.class);
    assertThat(work.status().rest()).contains(Rest.PAUSED);
    work.follow(choices(WorkMode.FULL));
    settle();
    assertThat(state(media.getFirst(), Stage.READING_METADATA)).isInstanceOf(StageState.Done.class);
  }

  @Test
  void nothingBeginsWhileTheDiskIsAlmostFull() throws Exception {
    freeBytes.set(DiskRoom.RESERVE - 1);
    List<MediaId> media = add("a.jpg", "b.jpg");
    work.start();

    work.schedule(media);
    TimeUnit.MILLISECONDS.sleep(600);

    assertThat(state(media.getFirst(), Stage.READING_METADATA))
        .isInstanceOf(StageState.Queued.class);
    assertThat(work.status().rest()).contains(Rest.DISK_FULL);
    freeBytes.set(DiskRoom.ENOUGH);
    settle();
    assertThat(work.status().rest()).isEmpty();
  }

  @Test
  void aLittleRoomMoreIsNotEnoughToGoOn() {
    DiskRoom room = new DiskRoom(freeBytes::get);
    assertThat(room.isTooLittle()).isFalse();

    freeBytes.set(DiskRoom.RESERVE - 1);
    assertThat(room.isTooLittle()).isTrue();
    freeBytes.set(DiskRoom.RESERVE + 1);
    assertThat(room.isTooLittle()).isTrue();
    freeBytes.set(DiskRoom.ENOUGH);
    assertThat(room.isTooLittle()).isFalse();
  }

  @Test
  void aCancelledItemIsLeftAlone() throws Exception {
    List<MediaId> media = add("slow.jpg");
    work.start();
    while (!(state(media.getFirst(), Stage.READING_METADATA) instanceof StageState.Running)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }

    work.cancel(Set.copyOf(media));
    settle();

    assertThat(state(media.getFirst(), Stage.READING_METADATA))
        .isInstanceOf(StageState.Cancelled.class);
  }

  @Test
  void theNextEngineTakesUpWhatThisOneLeft() throws Exception {
    List<MediaId> media = add("slow.jpg", "a.jpg");
    work.start();
    while (!(state(media.getFirst(), Stage.READING_METADATA) instanceof StageState.Running)) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    work.close();

    work = newWork();
    work.start();
    settle();

    for (MediaId id : media) {
      assertThat(state(id, Stage.READING_METADATA)).isInstanceOf(StageState.Done.class);
    }
  }

  private Set<MediaId> noted(MediaId media) {
    metadataRead.add(media);
    return Set.of();
  }

  private static Work.Choices choices(WorkMode mode) {
    return new Work.Choices(mode, ZoneOffset.UTC, 400L << 20, 40_000);
  }

  private void settle() throws InterruptedException {
    while (!work.idle()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private StageState state(MediaId media, Stage stage) {
    return storage.stages().of(media).get(stage);
  }

  private List<MediaId> add(String... names) {
    List<MediaId> ids = new ArrayList<>();
    List<FileChange> changes = new ArrayList<>();
    for (String name : names) {
      MediaId id = MediaId.random();
      ids.add(id);
      changes.add(new FileChange.ItemAdded(id, MediaKind.PHOTO, List.of(file(name))));
    }
    storage.files(OwnerId.LOCAL).apply(library, changes, Instant.EPOCH);
    return ids;
  }

  private static MediaFile file(String name) {
    return new MediaFile(
        FileId.random(),
        name,
        FileRole.ORIGINAL,
        1,
        Instant.EPOCH,
        0,
        new Fingerprint("0123456789abcdef"),
        "image/jpeg",
        Optional.empty());
  }
}
