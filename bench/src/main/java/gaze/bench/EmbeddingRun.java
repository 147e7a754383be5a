package gaze.bench;

import ai.onnxruntime.OrtException;
import gaze.domain.BlobKey;
import gaze.domain.FileId;
import gaze.domain.FileRole;
import gaze.domain.Fingerprint;
import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import gaze.domain.ModelRef;
import gaze.domain.Stage;
import gaze.inference.LoadedModels;
import gaze.inference.models.Manifest;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFiles;
import gaze.inference.roles.Adapters;
import gaze.inference.session.Device;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.text.NativeTokenizers;
import gaze.pipeline.stage.EmbedPictures;
import gaze.pipeline.stage.ModelChoice;
import gaze.pipeline.stage.Outcome;
import gaze.pipeline.stage.Progress;
import gaze.pipeline.stage.StageRunner;
import gaze.pipeline.stage.Still;
import gaze.pipeline.stage.Subject;
import gaze.storage.disk.DiskBlobs;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// A worker that only embeds: `EmbeddingRun FOLDER speed|memory COUNT BLOB…` runs the stage over so
/// many stored pictures, one on each core at a time as the engine lets it, and prints lines of
/// numbers. The pictures repeat.
final class EmbeddingRun {
  static final String BLOBS = "blobs";
  static final String VISION = "vision.onnx";

  private static final String MODEL = "clip-vit-b-32";
  private static final int WARMING = 40;

  /// The stage and its work done bare take turns, so that both meet the same machine.
  private static final int TURNS = 5;

  private static final Duration IDLE = Duration.ofSeconds(4);
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);

  /// The JVM gives free memory of the C library back every five seconds (`worker.args`).
  private static final Duration UNTIL_TRIMMED = Duration.ofSeconds(12);

  private static final int SAMPLES = 100;

  private final List<BlobKey> pictures;
  private final DiskBlobs blobs;
  private final Path vision;
  private final Sessions sessions;
  private final StageRunner runner;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  private EmbeddingRun(Path folder, List<BlobKey> pictures) throws IOException {
    this.pictures = pictures;
    blobs = DiskBlobs.in(folder.resolve(BLOBS));
    vision = folder.resolve(VISION);
    sessions = new Sessions(new SessionSettings(Device.CPU, 1, 6, IDLE), InstantSource.system());
    Adapters adapters = new Adapters(sessions, new NativeTokenizers(folder.resolve("native")));
    LoadedModels models = new LoadedModels(ref -> Optional.of(files(ref)), adapters);
    runner = new StageRunner(List.of(new EmbedPictures(models, blobs)), blobs);
  }

  public static void main(String[] arguments) throws Exception {
    List<BlobKey> pictures =
        Stream.of(arguments).skip(3).map(UUID::fromString).map(BlobKey::new).toList();
    EmbeddingRun run = new EmbeddingRun(Path.of(arguments[0]), pictures);
    int count = Integer.parseInt(arguments[2]);
    switch (arguments[1]) {
      case "speed" -> run.speed(count);
      case "memory" -> run.memory(count);
      default -> throw new IllegalArgumentException("no run is called " + arguments[1]);
    }
    run.threads.shutdown();
    run.sessions.close();
  }

  private ModelFiles files(ModelRef ref) {
    Model model = Manifest.carried().find(MODEL).orElseThrow();
    return new ModelFiles(
        ref, model, Map.of("vision", vision, "text", vision, "tokenizer", vision));
  }

  /// Prints `turn PICTURES NANOS_OF_THE_STAGE ITS_CPU NANOS_BARE ITS_CPU` for each turn.
  private void speed(int count) throws OrtException, ExecutionException, InterruptedException {
    try (BareEmbedding bare = new BareEmbedding(vision, blobs)) {
      inParallel(WARMING, this::embed);
      inParallel(WARMING, number -> bare.embed(picture(number)));
      for (int turn = 0; turn < TURNS; turn++) {
        Cost stage = inParallel(count / TURNS, this::embed);
        Cost alone = inParallel(count / TURNS, number -> bare.embed(picture(number)));
        System.out.printf(
            "turn %d %d %d %d %d%n",
            count / TURNS,
            stage.elapsed().toNanos(),
            stage.cpu().toNanos(),
            alone.elapsed().toNanos(),
            alone.cpu().toNanos());
      }
    }
  }

  /// Prints `memory PICTURES ANONYMOUS_MB RESIDENT_MB HEAP_MB` before, meanwhile and afterwards.
  private void memory(int count) throws Exception {
    say("before", 0);
    int part = Math.max(1, count / SAMPLES);
    for (int done = 0; done < count; done += part) {
      inParallel(part, this::embed);
      say("meanwhile", done + part);
    }
    long end = System.nanoTime() + LONGEST_IDLE.toNanos();
    while (sessions.size() > 0 && System.nanoTime() < end) {
      Thread.sleep(IDLE.dividedBy(4));
    }
    if (sessions.size() > 0) {
      throw new IllegalStateException("the model is still open");
    }
    System.gc();
    Thread.sleep(UNTIL_TRIMMED);
    say("released", count);
  }

  private static void say(String when, int pictures) throws IOException {
    if (!when.equals("meanwhile")) {
      System.gc();
    }
    Runtime heap = Runtime.getRuntime();
    System.out.printf(
        "memory %s %d %d %d %d%n",
        when,
        pictures,
        Footprint.of(ProcessHandle.current()).anonymousMb(),
        resident(),
        (heap.totalMemory() - heap.freeMemory()) >> 20);
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        >> 10;
  }

  private record Cost(Duration elapsed, Duration cpu) {}

  private Cost inParallel(int count, IntConsumer work)
      throws ExecutionException, InterruptedException {
    long begin = System.nanoTime();
    Duration before = CpuClock.now();
    List<Future<?>> all = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int each = number;
      all.add(threads.submit(() -> work.accept(each)));
    }
    for (Future<?> each : all) {
      each.get();
    }
    return new Cost(Duration.ofNanos(System.nanoTime() - begin), CpuClock.now().minus(before));
  }

  private BlobKey picture(int number) {
    return pictures.get(number % pictures.size());
  }

  private void embed(int number) {
    Still still = new Still(Optional.empty(), picture(number));
    Subject subject =
        new Subject(
            MediaKind.PHOTO,
            Path.of("/"),
            List.of(file(number)),
            ZoneOffset.UTC,
            new Subject.Known(List.of(still), List.of()),
            Optional.of(new ModelChoice(new ModelRef(MODEL, "made"), OptionalDouble.empty())));
    Outcome outcome = runner.run(Stage.EMBEDDING, subject, Progress.SILENT);
    if (!(outcome instanceof Outcome.Found)) {
      throw new IllegalStateException("a picture could not be embedded: " + outcome);
    }
  }

  private static MediaFile file(int number) {
    return new MediaFile(
        FileId.random(),
        number + ".jpg",
        FileRole.ORIGINAL,
        1,
        Instant.EPOCH,
        number,
        new Fingerprint("%016x".formatted(number)),
        "image/jpeg",
        Optional.empty());
  }
}
