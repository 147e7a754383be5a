package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gaze search`: the search box of the command line.
@Command(name = "search", description = "Find moments.")
final class SearchCommand extends EngineCommand {
  /// An engine that has just started reads what is new first.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Which senses answer.
  enum Mode {
    ALL,
    TRANSCRIPT,
    VISUAL,
    BOTH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, phrases and filters.")
  private List<String> query = List.of();

  @Option(names = "--mode", description = "${COMPLETION-CANDIDATES} (default: all).")
  private Optional<Mode> mode = Optional.empty();

  @Option(names = "--limit", paramLabel = "N", description = "How many items (default: 50).")
  private Optional<Integer> limit = Optional.empty();

  @Override
  int run(EngineClient engine) throws IOException {
    ObjectNode request = EngineClient.JSON.createObjectNode();
    request.put("query", String.join(" ", query));
    mode.ifPresent(chosen -> request.put("mode", chosen.toString()));
    limit.ifPresent(chosen -> request.put("limit", chosen));
    if (!new SearchIndexWait(engine, err(), !json()).untilComplete(PATIENCE)) {
      err().println("The search index is still being made; not everything can be found yet.");
    }
    JsonNode answer = engine.post("/api/search", request);
    if (json()) {
      answer.path("items").forEach(this::print);
      return ExitCode.OK;
    }
    for (JsonNode hit : answer.path("items")) {
      out().printf("%3.0f %%  %s%n", 100 * hit.path("score").asDouble(), hit.path("path").asText());
      for (JsonNode reason : hit.path("why")) {
        out()
            .printf("       %s: %s%n", reason.path("field").asText(), reason.path("text").asText());
      }
    }
    if (answer.path("items").isEmpty()) {
      err().println("Nothing found.");
    }
    return ExitCode.OK;
  }
}
