package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `gaze jobs`: how far the work is, what failed why, and another try.
@Command(name = "jobs", description = "How far the work is, and what failed why.")
final class JobsCommand extends EngineCommand {
  @Option(names = "--retry", description = "Try everything that failed again.")
  private boolean retry;

  @Option(names = "--pause", description = "Let no further job begin.")
  private boolean pause;

  @Option(names = "--resume", description = "Go on after a pause.")
  private boolean resume;

  @Override
  int run(EngineClient engine) throws IOException {
    if (retry) {
      ObjectNode all = EngineClient.JSON.createObjectNode();
      long count = engine.post("/api/jobs/retry", all).path("items").asLong();
      err().printf("%,d jobs wait again.%n", count);
    }
    if (pause) {
      engine.post("/api/jobs/pause");
    }
    if (resume) {
      engine.post("/api/jobs/resume");
    }
    JsonNode summary = engine.get("/api/jobs/summary");
    if (json()) {
      print(summary);
    } else {
      describe(summary);
    }
    return summary.path("failures").isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private void describe(JsonNode summary) {
    if (summary.hasNonNull("waiting_because")) {
      out().println(summary.path("waiting_because").asText());
    }
    for (JsonNode stage : summary.path("stages")) {
      out().printf("%-20s", stage.path("stage").asText());
      for (Map.Entry<String, JsonNode> count : stage.properties()) {
        if (count.getValue().isNumber() && count.getValue().asLong() > 0) {
          out().printf("  %s %,d", count.getKey(), count.getValue().asLong());
        }
      }
      out().println();
    }
    for (JsonNode failure : summary.path("failures")) {
      out()
          .printf(
              "%,6d × %s %s: %s%n",
              failure.path("count").asLong(),
              failure.path("stage").asText(),
              failure.path("kind").asText(),
              failure.path("example").asText());
    }
  }
}
