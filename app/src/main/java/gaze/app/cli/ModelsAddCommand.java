package gaze.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gaze models add`: puts files of one's own in the place of a model's.
@Command(
    name = "add",
    description = {
      "Put files of your own in the place of a model's: the same tensors, other weights.",
      "They are tried out first; what was there stays if they fail."
    })
final class ModelsAddCommand extends EngineCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Named as the model's files, or a single one for a model of one file.")
  private List<Path> files = List.of();

  @Option(names = "--as", paramLabel = "NAME", required = true, description = "The model.")
  private String name = "";

  @Override
  int run(EngineClient engine) throws IOException {
    ObjectNode request = EngineClient.JSON.createObjectNode();
    files.forEach(
        file -> request.withArray("paths").add(file.toAbsolutePath().normalize().toString()));
    engine.post("/api/models/" + encoded(name) + "/files", request);
    return new ModelWait(engine, this).until(ModelWait.USABLE, List.of(name));
  }
}
