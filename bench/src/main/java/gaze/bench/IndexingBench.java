package gaze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.bench.MemoryWatch.Peaks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The built program taking a folder of photos through all its stages: how fast, beside a worker
/// that only decodes, and with how much memory.
final class IndexingBench {
  /// Enough to be exact, a quarter of the whole run.
  private static final int DECODED_ALONE = 2_500;

  private static final Duration LONGEST = Duration.ofHours(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// A worker ends two minutes after its last task.
  private static final Duration LONGEST_REST = Duration.ofMinutes(4);

  /// @param rested how long the worker outlived its last task
  private record Run(
      Duration elapsed,
      Duration engineCpu,
      Duration workerCpu,
      Peaks peaks,
      Duration rested,
      Footprint after) {}

  /// @param cpu per photo
  private record Decoding(double perSecond, Duration cpu) {}

  private final Path root;
  private final Path folder;
  private final int photos;

  IndexingBench(Path root, Path folder, int photos) {
    this.root = root;
    this.folder = folder;
    this.photos = photos;
  }

  String measure() throws IOException {
    try (CameraRoll roll = CameraRoll.of(photos, folder)) {
      Peer.run(List.of("sync"));
      return report(run(roll), decoding(roll));
    }
  }

  private Run run(CameraRoll roll) throws IOException {
    try (Scratch data = Scratch.in(folder, "indexing");
        BuiltEngine engine = BuiltEngine.start(root, data.path());
        MemoryWatch memory = new MemoryWatch(engine)) {
      long begin = System.nanoTime();
      Duration before = cpu(engine.engine());
      String library = add(engine, roll.folder());
      JsonNode state = settled(engine, library);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
      Duration engineCpu = cpu(engine.engine()).minus(before);
      Duration workerCpu = engine.worker().map(IndexingBench::cpu).orElse(Duration.ZERO);
      if (state.path("done").asInt() != photos) {
        throw new IllegalStateException("not everything was done: " + state);
      }
      begin = System.nanoTime();
      BuiltEngine.await(() -> engine.worker().isEmpty(), LONGEST_REST);
      Duration rested = Duration.ofNanos(System.nanoTime() - begin);
      return new Run(
          elapsed, engineCpu, workerCpu, memory.peaks(), rested, Footprint.of(engine.engine()));
    }
  }

  private static String add(BuiltEngine engine, Path folder) throws IOException {
    byte[] library =
        engine.post(
            "/api/libraries",
            BuiltEngine.JSON.createObjectNode().put("folder_path", folder.toRealPath().toString()));
    return BuiltEngine.JSON.readTree(library).path("id").asText();
  }

  private static JsonNode settled(BuiltEngine engine, String library) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    JsonNode state = engine.get("/api/libraries/" + library);
    while (!state.path("state").asText().equals("ready")) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not settled after " + LONGEST + ": " + state);
      }
      BuiltEngine.rest(PAUSE);
      state = engine.get("/api/libraries/" + library);
    }
    return state;
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// By a process with the worker's options and priority.
  private Decoding decoding(CameraRoll roll) {
    int some = Math.min(photos, DECODED_ALONE);
    Path program = root.resolve("app/target/quarkus-app");
    Peer.Run decoding =
        Peer.run(
            List.of(
                "nice",
                "-n",
                "10",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + program.resolve("jvm/worker.args"),
                "-cp",
                System.getProperty("java.class.path"),
                DecodeAlone.class.getName(),
                roll.folder().toString(),
                "" + some));
    return new Decoding(
        some * 1e9 / Long.parseLong(decoding.lines().getLast()), decoding.cpu().dividedBy(some));
  }

  private String report(Run run, Decoding alone) {
    double perSecond = photos * 1e9 / run.elapsed().toNanos();
    Peaks peaks = run.peaks();
    return String.format(
        Locale.ROOT,
        """
        ## Indexing

        %,d JPEGs of 2 to 12 megapixels, each with its own time and place, from the moment their folder
        is added until every stage of every item is done; memory was looked at once a second.

        | | photos per second | ms of CPU per photo |
        |---|---:|---:|
        | Gaze, the whole of it | %.1f | %.1f in the worker, %.1f in the engine |
        | a worker that only decodes and shrinks, on all cores | %.1f | %.1f |

        Gaze ÷ decoding alone, photos per second: %.2f (at least 0.85 is asked for).

        | the most at any moment, MB | anonymous memory | proportional set |
        |---|---:|---:|
        | engine | %d | %d |
        | worker | %d | %d |
        | both together | %d | %d |

        Anonymous memory of both below 2,048 is asked for. The worker ended %d s after its last photo; the
        engine had %d MB of anonymous memory then, a proportional set of %d MB.
        """,
        photos,
        perSecond,
        millis(run.workerCpu().dividedBy(photos)),
        millis(run.engineCpu().dividedBy(photos)),
        alone.perSecond(),
        millis(alone.cpu()),
        perSecond / alone.perSecond(),
        peaks.engine().anonymousMb(),
        peaks.engine().proportionalMb(),
        peaks.worker().anonymousMb(),
        peaks.worker().proportionalMb(),
        peaks.both().anonymousMb(),
        peaks.both().proportionalMb(),
        run.rested().toSeconds(),
        run.after().anonymousMb(),
        run.after().proportionalMb());
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
