package gaze.app.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gaze models remove`: deletes what was fetched or added of models.
@Command(name = "remove", description = "Delete the files of models; what they found out stays.")
final class ModelsRemoveCommand extends EngineCommand {
  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names of models.")
  private List<String> names = List.of();

  @Override
  int run(EngineClient engine) throws IOException {
    for (String name : names) {
      engine.delete("/api/models/" + encoded(name));
    }
    return new ModelWait(engine, this).until(ModelWait.GONE, names);
  }
}
