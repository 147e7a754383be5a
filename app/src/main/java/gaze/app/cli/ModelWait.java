package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Waits until nothing goes on with models any more, with a progress line on a terminal, and says
/// how it ended.
final class ModelWait {
  static final Set<String> USABLE = Set.of("present");

  /// What is part of Gaze stays, and one whose licence was withdrawn is off as before.
  static final Set<String> GONE = Set.of("absent", "licence_not_accepted", "present");

  private static final long PAUSE_MS = 250;
  private static final Set<String> BUSY = Set.of("downloading", "verifying");

  private final EngineClient engine;
  private final EngineCommand command;
  private final ProgressLine progress;

  ModelWait(EngineClient engine, EngineCommand command) {
    this.engine = engine;
    this.command = command;
    this.progress = new ProgressLine(command.err(), !command.json() && System.console() != null);
  }

  /// @param wanted the states in which each may end
  /// @return the command's exit code
  int until(Set<String> wanted, List<String> names) throws IOException {
    List<JsonNode> models = settled(names);
    progress.clear();
    models.forEach(new ModelLines(command)::print);
    boolean good =
        models.stream()
            .allMatch(
                model -> wanted.contains(model.path("state").asText()) && !model.has("problem"));
    return good ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private List<JsonNode> settled(List<String> names) throws IOException {
    while (true) {
      List<JsonNode> models = new ArrayList<>();
      for (String name : names) {
        models.add(engine.get("/api/models/" + EngineCommand.encoded(name)));
      }
      List<JsonNode> busy =
          models.stream().filter(model -> BUSY.contains(model.path("state").asText())).toList();
      if (busy.isEmpty()) {
        return models;
      }
      show(busy.getFirst());
      LibraryWait.pause(PAUSE_MS);
    }
  }

  private void show(JsonNode model) {
    String name = model.path("name").asText();
    JsonNode come = model.path("progress");
    if (come.isMissingNode()) {
      progress.show("Trying out " + name);
      return;
    }
    progress.show(
        "%s: %s of %s, %s/s"
            .formatted(
                name,
                ModelLines.size(come.path("bytes").asLong()),
                ModelLines.size(come.path("total").asLong()),
                ModelLines.size(come.path("bytes_per_second").asLong())));
  }
}
