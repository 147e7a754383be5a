package gaze.bench;

import gaze.bench.FaissPeer.Answered;
import gaze.bench.FaissPeer.Method;
import gaze.bench.StoredVectors.Kept;
import gaze.storage.sqlite.SqliteStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Search by likeness through the engine's search, with and without filters: how much of what is
/// truly nearest it finds and how fast, beside FAISS over the same vectors.
final class VectorBench {
  private static final int ROUNDS = 200;

  /// FAISS is asked fewer, because comparing with everything takes long.
  private static final int PEER_ROUNDS = 50;

  private static final int COUNT = 50;

  private final Path root;
  private final StoredVectors stored;
  private final Duration asked;
  private final List<Method> peers;
  private final List<String> rows = new ArrayList<>();
  private final List<String> builds = new ArrayList<>();

  /// @param asked for p95
  VectorBench(Path root, StoredVectors stored, Duration asked, Method... peers) {
    this.root = root;
    this.stored = stored;
    this.asked = asked;
    this.peers = List.of(peers);
  }

  String measure() throws IOException {
    List<float[]> questions =
        IntStream.range(0, ROUNDS).mapToObj(new MadeVectors()::question).toList();
    gaze(questions);
    try (Stream<FaissPeer> peer = FaissPeer.find(root)) {
      for (FaissPeer faiss : peer.toList()) {
        for (Method method : peers) {
          faiss(faiss, method, questions.subList(0, PEER_ROUNDS));
        }
      }
    }
    return report();
  }

  private void gaze(List<float[]> questions) throws IOException {
    MadeVectors made = new MadeVectors();
    int[] items = IntStream.range(0, ROUNDS).map(round -> item(round)).toArray();
    List<float[]> looks = IntStream.of(items).mapToObj(made::item).toList();
    Path index = VectorSearch.folder(stored);
    try (SqliteStorage storage = stored.open()) {
      Duration build = VectorSearch.build(stored, storage);
      try (VectorSearch search = VectorSearch.of(stored, storage)) {
        warm(search, items);
        for (Kept kept : Kept.values()) {
          row("a sentence", kept, questions, round -> search.describe(round, kept));
        }
        for (Kept kept : Kept.values()) {
          row("more like a picture", kept, looks, round -> search.like(items[round], kept));
        }
        builds.add(
            row(
                "Gaze, from the database",
                seconds(build),
                footprint(),
                megabytes(index) + ", mapped"));
      }
    }
  }

  /// Asks everything once: the JVM compiles what is asked again and again.
  private static void warm(VectorSearch search, int[] items) {
    for (int round = 0; round < ROUNDS; round++) {
      for (Kept kept : Kept.values()) {
        if (search.describe(round, kept).isEmpty() || search.like(items[round], kept).isEmpty()) {
          throw new IllegalStateException("nothing is near question or picture " + round);
        }
      }
    }
  }

  /// Spread over all of them.
  private int item(int round) {
    return (int) ((round + 0.5) / ROUNDS * stored.items());
  }

  private void row(String what, Kept kept, List<float[]> vectors, IntFunction<Set<Integer>> ask)
      throws IOException {
    List<Set<Integer>> truth = ExactNearest.of(stored, kept, vectors, COUNT);
    List<Set<Integer>> found = new ArrayList<>();
    Times times = Times.of(vectors.size(), round -> found.add(ask.apply(round)));
    rows.add(
        row(
            "Gaze, " + what,
            kept.share(),
            "%.4f".formatted(recall(found, truth)),
            Times.millis(times.median()),
            Times.millis(times.at(0.95))));
  }

  private static double recall(List<Set<Integer>> found, List<Set<Integer>> truth) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < truth.size(); i++) {
      right += truth.get(i).stream().filter(found.get(i)::contains).count();
      all += truth.get(i).size();
    }
    return right / all;
  }

  private void faiss(FaissPeer faiss, Method method, List<float[]> questions) throws IOException {
    List<Answered> answers = faiss.ask(method, stored, questions, COUNT);
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      String effort = answer.effort() == 0 ? "" : ", looks at %,d".formatted(answer.effort());
      rows.add(
          row(
              "FAISS %s%s".formatted(method.sentence(), effort),
              Kept.values()[i].share(),
              "%.4f".formatted(answer.recall()),
              "%.2f".formatted(answer.median()),
              "%.2f".formatted(answer.p95())));
    }
    Answered first = answers.getFirst();
    builds.add(
        row(
            "FAISS " + method.sentence(),
            "%.0f".formatted(first.build()),
            first.memory() + " anonymous",
            "–"));
  }

  /// Of this process, after a collection.
  private static String footprint() {
    System.gc();
    return Footprint.known()
        ? Footprint.of(ProcessHandle.current()).anonymousMb() + " anonymous, all of the process"
        : "–";
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes >> 20;
    }
  }

  private static String seconds(Duration time) {
    return "%.0f".formatted(time.toMillis() / 1e3);
  }

  /// Also said at once: FAISS takes minutes.
  private static String row(String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    System.out.println(row);
    return row;
  }

  private String report() {
    return String.format(
        Locale.ROOT,
        """
        ## %,d vectors

        Generated, clustered, 512 numbers each as CLIP's, one for each photo of a library. %d sentences
        and %d pictures, one after the other, each answered with the best %d through the engine's search,
        words, paths and reasons included; FAISS is asked the first %d sentences and answers with
        numbers. Recall is against comparing with every vector in float32; IVF and HNSW look at as
        little as reaches 0.99 without a filter. Milliseconds; a recall of 0.99 and a p95 below %d are
        asked for.

        | | the filter keeps | recall@%d | p50 | p95 |
        |---|---:|---:|---:|---:|
        %s

        | | build, s | memory, MB | files, MB |
        |---|---:|---:|---:|
        %s
        """,
        stored.items(),
        ROUNDS,
        ROUNDS,
        COUNT,
        PEER_ROUNDS,
        asked.toMillis(),
        COUNT,
        String.join("\n", rows),
        String.join("\n", builds));
  }
}
