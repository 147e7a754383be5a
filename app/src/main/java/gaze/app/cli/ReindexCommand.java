package gaze.app.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/// `gaze reindex`: makes the search index anew from the database.
@Command(name = "reindex", description = "Make the search index anew from the database.")
final class ReindexCommand extends EngineCommand {
  @Override
  int run(EngineClient engine) throws IOException {
    engine.post("/api/reindex");
    err()
        .println(
            "The search index is being made anew; searches are answered by the old one meanwhile.");
    return ExitCode.OK;
  }
}
