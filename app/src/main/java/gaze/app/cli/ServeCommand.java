package gaze.app.cli;

import gaze.app.home.Installation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `gaze serve`: the engine in the foreground. The launcher script replaces itself by the engine;
/// this is the way for systems where a script cannot.
@Command(
    name = "serve",
    description = "Run the engine: [--port N] [--token T] [--parent-pid P] [--data DIR] [--json].")
final class ServeCommand implements Callable<Integer> {
  @Unmatched private List<String> arguments = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new ProcessBuilder(Installation.current().engine(arguments))
        .inheritIO()
        .start()
        .waitFor();
  }
}
