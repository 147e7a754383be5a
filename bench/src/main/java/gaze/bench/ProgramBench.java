package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures the built program from outside: `ProgramBench ROOT SCALE NAME…`, the root being the
/// project's. A scale of 0.1 measures a tenth of the photos and items.
final class ProgramBench {
  private static final int PHOTOS = 10_000;
  private static final int ITEMS = 1_000_000;

  private ProgramBench() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    double scale = Double.parseDouble(arguments[1]);
    List<String> names = List.of(arguments);
    Path folder = Files.createDirectories(root.resolve("bench/target/engine"));
    Report report = new Report(root.resolve("docs/performance.md"));
    if (names.contains("start") || names.contains("api")) {
      StoredItems items = new StoredItems(folder, (int) (ITEMS * scale));
      try (ServedItems served = ServedItems.of(items, folder)) {
        if (names.contains("start")) {
          report.write("start", new StartBench(root, folder, served).measure());
        }
        if (names.contains("api")) {
          report.write("api", new ApiBench(root, served).measure());
        }
      }
    }
    if (!Footprint.known()) {
      System.out.println("SKIPPED: idle, indexing; only Linux says what memory is shared");
      return;
    }
    if (names.contains("idle")) {
      report.write("idle", new IdleBench(root, folder).measure());
    }
    if (names.contains("indexing")) {
      report.write("indexing", new IndexingBench(root, folder, (int) (PHOTOS * scale)).measure());
    }
  }
}
