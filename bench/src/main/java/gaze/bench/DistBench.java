package gaze.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// How large the distribution is, and how long it takes to start beside the program as it was
/// built, which the JDK runs.
final class DistBench {
  private static final int ROUNDS = 7;
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Path root;
  private final Path folder;

  DistBench(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  String measure() throws IOException {
    Path dist = root.resolve("target/dist");
    Path home = program(dist);
    long[] packed = new long[ROUNDS];
    long[] packedReady = new long[ROUNDS];
    long[] built = new long[ROUNDS];
    long[] builtReady = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      start(home.resolve("bin/gaze"), round, packed, packedReady);
      start(root.resolve("gaze"), round, built, builtReady);
    }
    return """
    ## Installed

    What `make dist` makes, and its start without a library beside that of the program as it was built.
    Medians of %d rounds, milliseconds.

    | | health answers | ready |
    |---|---:|---:|
    | the distribution | %d | %d |
    | `./gaze`, run by the JDK | %d | %d |

    | size | MB |
    |---|---:|
    %s| unpacked | %d |
    | of it the Java runtime | %d |
    | of it the start-up cache | %d |
    """
        .formatted(
            ROUNDS,
            median(packed),
            median(packedReady),
            median(built),
            median(builtReady),
            archives(dist),
            megabytes(home),
            megabytes(home.resolve("runtime")),
            megabytes(home.resolve("program/jvm/engine.aot")));
  }

  private void start(Path launcher, int round, long[] answers, long[] ready) throws IOException {
    try (Scratch data = Scratch.in(folder, "dist")) {
      long begin = System.nanoTime();
      try (BuiltEngine engine = BuiltEngine.launch(root, launcher, data.path())) {
        answers[round] = until(engine::answers, begin);
        ready[round] = until(engine::ready, begin);
      }
    }
  }

  private static long until(BooleanSupplier condition, long begin) {
    BuiltEngine.await(condition, LONGEST_START);
    return System.nanoTime() - begin;
  }

  private static long median(long[] nanos) {
    return Times.of(nanos).median().toMillis();
  }

  private static String archives(Path dist) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Path file : files(dist)) {
      rows.append("| %s | %d |\n".formatted(file.getFileName(), megabytes(file)));
    }
    return rows.toString();
  }

  private static Path program(Path dist) throws IOException {
    try (Stream<Path> inside = Files.list(dist)) {
      return inside.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long megabytes(Path place) throws IOException {
    try (Stream<Path> inside = Files.walk(place)) {
      long bytes = inside.filter(Files::isRegularFile).mapToLong(DistBench::size).sum();
      return Math.round(bytes / 1e6);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
