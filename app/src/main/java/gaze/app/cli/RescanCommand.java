package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gaze rescan`: looks at libraries again and waits until what changed is understood.
@Command(name = "rescan", description = "Look at libraries again; all of them where none is named.")
final class RescanCommand extends EngineCommand {
  @Parameters(paramLabel = "LIBRARY", description = "Ids, names or folders of libraries.")
  private List<String> wanted = List.of();

  @Option(names = "--verify", description = "Read every fingerprint again.")
  private boolean verify;

  @Override
  int run(EngineClient engine) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode library : engine.get("/api/libraries").path("items")) {
      if (wanted.isEmpty() || wanted.stream().anyMatch(name -> names(name, library))) {
        ids.add(library.path("id").asText());
      }
    }
    if (ids.isEmpty() && !wanted.isEmpty()) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "There is no library " + String.join(", ", wanted) + ".");
    }
    for (String id : ids) {
      engine.post("/api/libraries/" + id + "/rescan", Map.of("verify", verify));
    }
    List<JsonNode> libraries = new LibraryWait(engine, err(), !json()).until(ids);
    return LibraryReport.print(libraries, this);
  }

  private static boolean names(String wanted, JsonNode library) {
    return wanted.equals(library.path("id").asText())
        || wanted.equals(library.path("name").asText())
        || Path.of(wanted)
            .toAbsolutePath()
            .normalize()
            .toString()
            .equals(library.path("folder_path").asText());
  }
}
