package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Measures what the engine does itself: `EngineBench ROOT SCALE NAME…`, the root being the
/// project's. A scale of 0.1 measures a tenth of the files and items.
final class EngineBench {
  private static final int FILES = 100_000;
  private static final int ITEMS = 1_000_000;

  private EngineBench() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    double scale = Double.parseDouble(arguments[1]);
    List<String> names = List.of(arguments);
    Path folder = Files.createDirectories(root.resolve("bench/target/engine"));
    Report report = new Report(root.resolve("docs/performance.md"));
    StoredItems items = new StoredItems(folder, (int) (ITEMS * scale));
    if (names.contains("rescan")) {
      report.write("rescan", new RescanBench(folder, (int) (FILES * scale)).measure());
    }
    if (names.contains("scan-memory")) {
      report.write("scan-memory", new ScanMemoryBench(folder, (int) (ITEMS * scale)).measure());
    }
    if (names.contains("timeline")) {
      report.write("timeline", new TimelineBench(items).measure());
    }
    if (names.contains("search")) {
      report.write("search", new SearchBench(items).measure());
    }
  }
}
