package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What became of libraries, in words or as wire records.
final class LibraryReport {
  private LibraryReport() {}

  static int print(List<JsonNode> libraries, EngineCommand command) {
    boolean problems = false;
    for (JsonNode library : libraries) {
      problems |=
          library.path("failed").asLong() > 0 || !library.path("state").asText().equals("ready");
      if (command.json()) {
        command.print(library);
      } else {
        command.out().println(sentence(library));
      }
    }
    return problems ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  private static String sentence(JsonNode library) {
    String counts =
        "%s: %,d items in %,d files, %,d understood, %,d failed%s"
            .formatted(
                library.path("folder_path").asText(),
                library.path("items").asLong(),
                library.path("files").asLong(),
                library.path("done").asLong(),
                library.path("failed").asLong(),
                library.path("failed").asLong() > 0 ? " (see: gaze jobs)" : "");
    return switch (library.path("state").asText()) {
      case "ready" -> counts;
      case "offline" -> counts + " (its folder is away)";
      default -> counts + ": " + library.path("problem").path("detail").asText();
    };
  }
}
