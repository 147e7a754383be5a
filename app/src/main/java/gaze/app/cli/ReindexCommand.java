package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;

/// `gaze reindex`: makes the search index anew from the database, and waits until that is done.
/// Searches are answered by the old one meanwhile.
@Command(name = "reindex", description = "Make the search index anew from the database.")
final class ReindexCommand extends EngineCommand {
  @Override
  int run(EngineClient engine) throws IOException {
    engine.post("/api/reindex");
    new SearchIndexWait(engine, err(), !json()).untilComplete(Duration.ofDays(1));
    JsonNode stats = engine.get("/api/stats");
    if (json()) {
      print(stats.path("search_index"));
    } else {
      out().printf("The search index holds %,d items.%n", stats.path("items").asLong());
    }
    return ExitCode.OK;
  }
}
