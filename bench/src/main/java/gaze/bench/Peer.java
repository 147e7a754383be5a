package gaze.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A program that Gaze is measured beside.
final class Peer {
  /// What a run printed and what it cost.
  record Run(List<String> lines, Duration cpu, Duration elapsed) {}

  private Peer() {}

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// Runs a command to its end; the shell's `time` says what it and its children cost.
  static Run run(List<String> command) {
    List<String> timed =
        new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='cpu %U %S %R'; time \"$@\"", "peer"));
    timed.addAll(command);
    try {
      Process process = new ProcessBuilder(timed).redirectErrorStream(true).start();
      List<String> lines = process.inputReader().readAllLines();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + lines);
      }
      String[] cost = lines.getLast().split(" ");
      return new Run(
          lines.subList(0, lines.size() - 1),
          seconds(Double.parseDouble(cost[1]) + Double.parseDouble(cost[2])),
          seconds(Double.parseDouble(cost[3])));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while " + command + " ran", stopped);
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
