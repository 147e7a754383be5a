package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `gaze reindex`: makes the search index anew from the database.
@Command(name = "reindex", description = "Make the search index anew from the database.")
final class ReindexCommand extends EngineCommand {
  @Override
  int run(EngineClient engine) throws IOException {
    JsonNode answer = engine.post("/api/reindex");
    if (json()) {
      print(answer);
    } else {
      out().printf("%,d items are searchable.%n", answer.path("items").asLong());
    }
    return ExitCode.OK;
  }
}
