package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.pixels.UndecodableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of the system that decodes what no library here does, if somebody has installed it.
final class Tool {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;

  Tool(String name) {
    this.name = name;
  }

  boolean isInstalled() {
    return executable().isPresent();
  }

  private Optional<Path> executable() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Makes something of a file that the program has written.
  interface Use<T> {
    T of(Path output) throws IOException, UndecodableException;
  }

  /// Runs the program in a folder of its own, which is gone afterwards.
  ///
  /// @param output the name of the file that it writes
  /// @param arguments `{out}` stands for the path of that file
  <T> T run(String output, List<String> arguments, Use<T> use)
      throws IOException, UndecodableException {
    Path folder = Files.createTempDirectory("gaze-" + name);
    try {
      Path written = folder.resolve(output);
      List<String> command = new ArrayList<>();
      command.add(executable().orElseThrow().toString());
      arguments.forEach(part -> command.add(part.replace("{out}", written.toString())));
      await(
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
      if (!Files.isRegularFile(written)) {
        throw new UndecodableException(
            ProblemKind.UNREADABLE, "The picture is damaged: %s cannot decode it.".formatted(name));
      }
      return use.of(written);
    } finally {
      delete(folder);
    }
  }

  private void await(Process process) throws UndecodableException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new UndecodableException(
            ProblemKind.TIMEOUT,
            "%s took longer than %d seconds.".formatted(name, PATIENCE.toSeconds()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UndecodableException(
          ProblemKind.INTERNAL, "%s was stopped before it had finished.".formatted(name));
    } finally {
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
