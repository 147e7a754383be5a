package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.app.home.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that needs an engine: it takes the running one, or starts one for itself and stops it.
abstract class EngineCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory (default: GAZE_DATA, else the platform's).")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--json", description = "Print the wire records of the API, one per line.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// What the command does with the engine; the answer is its exit code.
  abstract int run(EngineClient engine) throws IOException;

  /// Whether an engine that had to be started goes on afterwards.
  boolean engineStays() {
    return false;
  }

  @Override
  public Integer call() throws IOException {
    try (EngineAccess access = EngineAccess.open(dataDirectory(), engineStays())) {
      return run(access.client());
    }
  }

  final DataDirectory dataDirectory() {
    return DataDirectory.of(data, System.getenv());
  }

  final boolean json() {
    return json;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final void print(JsonNode wire) {
    out().println(wire);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
