package gaze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Scans of a library that is much larger than the memory they may use.
final class ScanMemoryBench {
  private final Path folder;
  private final int files;

  ScanMemoryBench(Path folder, int files) {
    this.folder = folder;
    this.files = files;
  }

  String measure() throws IOException {
    Path tree = Tree.of(files, folder);
    try (ScanRoom room = new ScanRoom(tree, files, folder)) {
      Duration first = room.first();
      Duration again = room.rescan();
      return """
      ## Memory of a scan

      %,d tiny files scanned with a heap of %d MB at most, in which nothing else of the engine runs:
      the first scan took %d s, the next one %.1f s; the process never had more than %d MB resident.
      """
          .formatted(
              files,
              Runtime.getRuntime().maxMemory() >> 20,
              first.toSeconds(),
              again.toMillis() / 1e3,
              peakKib() >> 10);
    }
  }

  /// The high-water mark that Linux keeps of a process.
  private static long peakKib() throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
