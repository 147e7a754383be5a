package gaze.bench;

import gaze.bench.FaissPeer.Method;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Measures what the engine does itself, as a [Measurement] says.
final class EngineBench {
  private static final int FILES = 100_000;
  private static final int SOME_VECTORS = 100_000;

  private static final int EMBEDDED = 1_000;
  private static final int EMBEDDED_IN_A_ROW = 10_000;

  private EngineBench() {}

  public static void main(String[] arguments) throws IOException {
    Measurement asked = Measurement.of(arguments);
    Path folder = asked.folder();
    StoredItems items = asked.items();
    asked.write("rescan", () -> new RescanBench(folder, asked.scaled(FILES)).measure());
    asked.write(
        "scan-memory",
        () -> new ScanMemoryBench(folder, asked.scaled(Measurement.ITEMS)).measure());
    asked.write("timeline", () -> new TimelineBench(items).measure());
    asked.write("search", () -> new SearchBench(items).measure());
    StoredVectors some = StoredVectors.in(folder, asked.scaled(SOME_VECTORS));
    StoredVectors many = StoredVectors.in(folder, asked.scaled(Measurement.ITEMS));
    asked.write(
        "vectors",
        () ->
            new VectorBench(asked.root(), some, Duration.ofMillis(20), Method.FLAT, Method.HNSW)
                .measure());
    asked.write(
        "many-vectors",
        () ->
            new VectorBench(asked.root(), many, Duration.ofMillis(50), Method.FLAT, Method.IVF)
                .measure());
    asked.write("reindex", () -> new ReindexBench(many).measure());
    EmbeddingBench embedding = new EmbeddingBench(asked.root(), folder);
    asked.write("embedding", () -> embedding.speed(asked.scaled(EMBEDDED)));
    asked.write("embedding-memory", () -> embedding.memory(asked.scaled(EMBEDDED_IN_A_ROW)));
  }
}
