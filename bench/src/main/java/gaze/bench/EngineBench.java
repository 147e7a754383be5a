package gaze.bench;

import java.io.IOException;
import java.nio.file.Path;

/// Measures what the engine does itself, as a [Measurement] says.
final class EngineBench {
  private static final int FILES = 100_000;

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
  }
}
