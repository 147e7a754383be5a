package gaze.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs of the system that draw, encode or read something for a test, as a second opinion. A
/// test that needs one which is not installed is skipped with the reason printed
/// (`scripts/test-needs` installs them where it may).
public final class Tools {
  private static final long PATIENCE_SECONDS = 120;

  private Tools() {}

  /// Skips the calling test unless all of these are installed.
  public static void need(String... names) {
    for (String name : names) {
      if (!installed(name)) {
        System.out.println("SKIPPED: the program " + name + " is not installed");
        Assumptions.abort("the program " + name + " is not installed");
      }
    }
  }

  private static boolean installed(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /// What a program prints; fails the test where it fails.
  public static String run(Path folder, List<String> command) {
    try {
      Path printed = Files.createTempFile(folder, "printed", ".txt");
      Path said = Files.createTempFile(folder, "said", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(printed.toFile())
              .redirectError(said.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + Files.readString(said));
      }
      return Files.readString(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
