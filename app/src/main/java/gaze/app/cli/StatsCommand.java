package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `gaze stats`: how much there is.
@Command(name = "stats", description = "Counts, sizes, room on the disk.")
final class StatsCommand extends EngineCommand {
  @Override
  int run(EngineClient engine) throws IOException {
    JsonNode stats = engine.get("/api/stats");
    if (json()) {
      print(stats);
    } else {
      stats
          .properties()
          .forEach(entry -> out().printf("%-18s %s%n", entry.getKey(), entry.getValue().asText()));
    }
    return ExitCode.OK;
  }
}
