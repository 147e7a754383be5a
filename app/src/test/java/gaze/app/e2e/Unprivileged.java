package gaze.app.e2e;

import gaze.app.home.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// An installation that runs as a user who may not read everything: whoever runs the tests, or
/// `nobody` where that is root.
///
/// @param home a copy that everybody may read
record Unprivileged(Path home, List<String> prefix) {
  private static final String NOBODY = "65534";

  /// @param folder gets the copy, and may be entered by everybody from now on
  static Unprivileged in(Path folder) throws IOException, InterruptedException {
    Path program = EngineProcess.installation().home();
    if (!System.getProperty("user.name").equals("root")) {
      return new Unprivileged(program, List.of());
    }
    List<String> prefix =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    List<String> probe = new ArrayList<>(prefix);
    probe.addAll(List.of(java.toString(), "-version"));
    Assumptions.assumeTrue(
        Commands.run(probe) == 0, "no setpriv, or a JDK that only root may run: " + java);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    return new Unprivileged(copy(program, folder.resolve("program")), prefix);
  }

  private static Path copy(Path program, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.toList()) {
        Path there = copy.resolve(program.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          linkOrCopy(file, there);
        }
      }
    }
    return copy;
  }

  private static void linkOrCopy(Path file, Path there) throws IOException {
    try {
      Files.createLink(there, file);
    } catch (IOException | UnsupportedOperationException _) {
      Files.copy(file, there);
    }
  }

  List<String> engine(Path data) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(new Installation(home).engine(List.of("--data", data.toString(), "--json")));
    return command;
  }

  boolean isRoot() {
    return !prefix.isEmpty();
  }
}
