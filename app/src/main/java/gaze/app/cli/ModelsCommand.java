package gaze.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gaze models`: what Gaze sees, hears and understands with.
@Command(
    name = "models",
    description = "What Gaze sees, hears and understands with: list, fetch, try out.",
    subcommands = {
      ModelsCommand.Listing.class,
      ModelsPullCommand.class,
      ModelsAddCommand.class,
      ModelsVerifyCommand.class,
      ModelsRemoveCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "gaze models needs one of list, pull, add, verify, remove.");
  }

  /// `gaze models list`.
  @Command(name = "list", description = "Every model: what it is for, and whether it is here.")
  static final class Listing extends EngineCommand {
    @Override
    int run(EngineClient engine) throws java.io.IOException {
      var list = engine.get("/api/models");
      list.path("items").forEach(new ModelLines(this)::print);
      list.path("faults").forEach(fault -> err().println("gaze: " + fault.asText()));
      return list.path("faults").isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
  }
}
