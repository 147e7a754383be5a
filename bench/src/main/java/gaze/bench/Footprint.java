package gaze.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The memory of a process in KiB, as Linux counts it (`/proc/PID/smaps_rollup`).
///
/// @param proportional what it shares with others counts in part
/// @param anonymous without what is mapped from files, such as the pages of a search index
record Footprint(long proportional, long anonymous) {
  static final Footprint NONE = new Footprint(0, 0);

  static boolean known() {
    return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
  }

  /// Of a process that has ended: nothing.
  static Footprint of(ProcessHandle process) {
    Path file = Path.of("/proc/" + process.pid() + "/smaps_rollup");
    try {
      List<String> lines = Files.readAllLines(file);
      return new Footprint(kib(lines, "Pss:"), kib(lines, "Anonymous:"));
    } catch (NoSuchFileException ended) {
      return NONE;
    } catch (IOException failure) {
      if (!process.isAlive()) {
        return NONE;
      }
      throw new UncheckedIOException(failure);
    }
  }

  private static long kib(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  Footprint plus(Footprint other) {
    return new Footprint(proportional + other.proportional, anonymous + other.anonymous);
  }

  /// The larger of each.
  Footprint peak(Footprint other) {
    return new Footprint(
        Math.max(proportional, other.proportional), Math.max(anonymous, other.anonymous));
  }

  long proportionalMb() {
    return proportional >> 10;
  }

  long anonymousMb() {
    return anonymous >> 10;
  }
}
