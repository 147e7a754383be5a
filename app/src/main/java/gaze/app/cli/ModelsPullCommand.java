package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gaze models pull`: fetches models and waits until they were tried out.
@Command(
    name = "pull",
    description = {
      "Fetch models and try them out.",
      "Without a name: the chosen model of every role that is required, and of features."
    })
final class ModelsPullCommand extends EngineCommand {
  /// Small, and what similar pictures are found by.
  private static final String WORTH_HAVING = "features";

  @Parameters(paramLabel = "NAME", description = "Names of models, as gaze models list shows them.")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Take them from a folder instead of the network; only the content counts.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--accept-licence",
      description = "Accept the licences that restrict the use of these models.")
  private boolean accept;

  @Override
  int run(EngineClient engine) throws IOException {
    if (accept) {
      for (String name : names) {
        engine.put("/api/models/" + encoded(name) + "/licence");
      }
    }
    return from.isPresent() ? take(engine, from.get()) : fetch(engine);
  }

  private int take(EngineClient engine, Path folder) throws IOException {
    ObjectNode request = EngineClient.JSON.createObjectNode();
    request.put("folder_path", folder.toAbsolutePath().normalize().toString());
    names.forEach(request.putArray("names")::add);
    List<String> found = new ArrayList<>();
    engine
        .post("/api/models/import", request)
        .path("names")
        .forEach(name -> found.add(name.asText()));
    if (found.isEmpty() && names.isEmpty()) {
      throw new CommandFailure(
          ExitCode.PROBLEMS, "No file below " + folder + " belongs to a model that is missing.");
    }
    return new ModelWait(engine, this).until(ModelWait.USABLE, names.isEmpty() ? found : names);
  }

  private int fetch(EngineClient engine) throws IOException {
    List<String> wanted = names.isEmpty() ? missing(engine) : names;
    for (String name : wanted) {
      engine.post("/api/models/" + encoded(name) + "/download");
    }
    return new ModelWait(engine, this).until(ModelWait.USABLE, wanted);
  }

  private static List<String> missing(EngineClient engine) throws IOException {
    List<String> missing = new ArrayList<>();
    for (JsonNode model : engine.get("/api/models").path("items")) {
      boolean wanted =
          model.path("required").asBoolean() || model.path("role").asText().equals(WORTH_HAVING);
      if (wanted
          && model.path("chosen").asBoolean()
          && !model.path("state").asText().equals("present")) {
        missing.add(model.path("name").asText());
      }
    }
    return missing;
  }
}
