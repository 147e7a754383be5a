package gaze.app.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One run of the `gaze` launcher to its end.
///
/// @param said on both its outputs
record GazeCommand(int exitCode, String said) {
  private static final Path LAUNCHER =
      Path.of(System.getProperty("gaze.root", "..")).resolve("gaze");

  static GazeCommand run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = Commands.words(process);
    return new GazeCommand(process.waitFor(), said);
  }
}
