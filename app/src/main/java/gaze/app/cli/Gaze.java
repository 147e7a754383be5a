package gaze.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `gaze` command.
@Command(
    name = "gaze",
    description = "Your photos and videos, found by what you remember.",
    subcommands = {
      ServeCommand.class,
      OpenCommand.class,
      IndexCommand.class,
      RescanCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      ScanCommand.class,
      ModelsCommand.class,
      JobsCommand.class,
      StatsCommand.class,
      DoctorCommand.class,
      ReindexCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    version = "gaze 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:finished with problems",
      "2:wrong usage",
      "3:the engine cannot be reached"
    })
final class Gaze implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Gaze())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Gaze::failed)
            .execute(arguments));
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    command.getErr().println("gaze: " + failure.getMessage());
    return failure instanceof CommandFailure told ? told.exitCode() : ExitCode.PROBLEMS;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
