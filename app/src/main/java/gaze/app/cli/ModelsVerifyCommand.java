package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `gaze models verify`: reads every byte of models again and tries them out.
@Command(
    name = "verify",
    description = {
      "Compare every byte of models with what was reviewed, and try them out.",
      "Without a name: all that are here."
    })
final class ModelsVerifyCommand extends EngineCommand {
  private static final Set<String> HERE = Set.of("present", "refused");

  @Parameters(paramLabel = "NAME", description = "Names of models.")
  private List<String> names = List.of();

  @Override
  int run(EngineClient engine) throws IOException {
    List<String> wanted = names.isEmpty() ? here(engine) : names;
    for (String name : wanted) {
      engine.post("/api/models/" + encoded(name) + "/verify");
    }
    return new ModelWait(engine, this).until(ModelWait.USABLE, wanted);
  }

  private static List<String> here(EngineClient engine) throws IOException {
    List<String> here = new ArrayList<>();
    for (JsonNode model : engine.get("/api/models").path("items")) {
      if (HERE.contains(model.path("state").asText())) {
        here.add(model.path("name").asText());
      }
    }
    return here;
  }
}
