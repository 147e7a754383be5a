package gaze.app.engine;

import gaze.app.home.DataDirectory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the engine is started with.
///
/// @param json whether to say `{"url","token","pid"}` in one line when it is ready
record EngineOptions(
    DataDirectory data,
    OptionalInt port,
    Optional<String> token,
    OptionalLong parentPid,
    boolean json) {

  /// @throws CommandLine.ParameterException with a sentence that says what is wrong
  static EngineOptions parse(String... arguments) {
    Line line = new Line();
    new CommandLine(line).parseArgs(arguments);
    return new EngineOptions(
        DataDirectory.of(Optional.ofNullable(line.data), System.getenv()),
        line.port == null ? OptionalInt.empty() : OptionalInt.of(line.port),
        Optional.ofNullable(line.token),
        line.parentPid == null ? OptionalLong.empty() : OptionalLong.of(line.parentPid),
        line.json);
  }

  /// The line as picocli fills it in.
  @NullUnmarked
  @Command(name = "gaze serve")
  private static final class Line {
    @Option(names = "--data")
    private Path data;

    @Option(names = "--port")
    private Integer port;

    @Option(names = "--token")
    private String token;

    @Option(names = "--parent-pid")
    private Long parentPid;

    @Option(names = "--json")
    private boolean json;
  }
}
