package gaze.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How long a person waits between the launcher and the library.
final class StartBench {
  private static final int ROUNDS = 7;
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  /// Each counted from the start of the process.
  ///
  /// @param answers health, whatever it says
  /// @param usable the timeline
  private record Start(Duration answers, Duration ready, Duration usable) {}

  private final Path root;
  private final Path folder;
  private final ServedItems large;

  StartBench(Path root, Path folder, ServedItems large) {
    this.root = root;
    this.folder = folder;
    this.large = large;
  }

  String measure() throws IOException {
    List<Start> first = new ArrayList<>();
    List<Start> empty = new ArrayList<>();
    List<Start> full = new ArrayList<>();
    long[] peer = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      try (Scratch data = Scratch.in(folder, "start")) {
        first.add(start(data.path()));
        empty.add(start(data.path()));
        peer[round] = peer(data.path()).toNanos();
      }
      full.add(start(large.data()));
    }
    return report(first, empty, full, Times.of(peer).median());
  }

  private Start start(Path data) throws IOException {
    long begin = System.nanoTime();
    try (BuiltEngine engine = BuiltEngine.launch(root, data)) {
      BuiltEngine.await(engine::answers, LONGEST_START);
      Duration answers = since(begin);
      BuiltEngine.await(engine::ready, LONGEST_START);
      Duration ready = since(begin);
      engine.bytes("/api/timeline");
      return new Start(answers, ready, since(begin));
    }
  }

  private static Duration peer(Path folder) throws IOException {
    long begin = System.nanoTime();
    try (StaticServer _ = StaticServer.start(folder)) {
      return since(begin);
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private String report(List<Start> first, List<Start> empty, List<Start> full, Duration peer) {
    return """
    ## Start

    From the start of `./gaze serve` to what a client sees; the files are in memory. Medians of %d
    rounds, milliseconds. An answer within 1 s and a library within 2 s are asked for.

    | | health answers | ready | the timeline is there |
    |---|---:|---:|---:|
    %s%s%s| `jwebserver`, the JDK's file server | %d | – | – |

    Gaze ÷ jwebserver until it answers: %s.
    """
        .formatted(
            ROUNDS,
            row("the first start of all", first),
            row("without a library", empty),
            row("%,d items".formatted(large.size()), full),
            peer.toMillis(),
            String.format(
                Locale.ROOT,
                "%.1f",
                (double) median(empty, Start::answers).toNanos() / peer.toNanos()));
  }

  private static String row(String what, List<Start> starts) {
    return "| %s | %d | %d | %d |\n"
        .formatted(
            what,
            median(starts, Start::answers).toMillis(),
            median(starts, Start::ready).toMillis(),
            median(starts, Start::usable).toMillis());
  }

  private static Duration median(List<Start> starts, Function<Start, Duration> what) {
    return Times.of(starts.stream().mapToLong(start -> what.apply(start).toNanos()).toArray())
        .median();
  }
}
