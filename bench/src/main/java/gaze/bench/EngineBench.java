package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Measures what the engine does itself: `EngineBench ROOT SCALE NAME…`, the root being the
/// project's. A scale of 0.1 measures a tenth of the files and items.
final class EngineBench {
  private static final int FILES = 100_000;

  private EngineBench() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    double scale = Double.parseDouble(arguments[1]);
    Set<String> names = new LinkedHashSet<>(Arrays.asList(arguments).subList(2, arguments.length));
    Path folder = Files.createDirectories(root.resolve("bench/target/engine"));
    Report report = new Report(root.resolve("docs/performance.md"));
    if (names.contains("rescan")) {
      report.write("rescan", new RescanBench(folder, (int) (FILES * scale)).measure());
    }
  }
}
