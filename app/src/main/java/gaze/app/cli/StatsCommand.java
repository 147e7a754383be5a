package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
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
      show("", stats);
    }
    return ExitCode.OK;
  }

  private void show(String prefix, JsonNode record) {
    for (Map.Entry<String, JsonNode> entry : record.properties()) {
      String name = prefix + entry.getKey();
      if (entry.getValue().isObject()) {
        show(name + " ", entry.getValue());
      } else {
        out().printf("%-20s %s%n", name, entry.getValue().asText());
      }
    }
  }
}
