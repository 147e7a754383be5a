package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// Models as lines for a person, under a heading for each role; or as the wire records.
final class ModelLines {
  private static final long MEGABYTE = 1_000_000;

  private final EngineCommand command;
  private String role = "";

  ModelLines(EngineCommand command) {
    this.command = command;
  }

  void print(JsonNode model) {
    if (command.json()) {
      command.print(model);
      return;
    }
    String now = model.path("role").asText();
    if (!now.equals(role)) {
      role = now;
      command.out().println(role + (model.path("required").asBoolean() ? " (required)" : ""));
    }
    command
        .out()
        .printf(
            "  %s %-24s %-12s %9s  %-14s %s%n",
            model.path("chosen").asBoolean() ? "*" : " ",
            model.path("name").asText(),
            state(model),
            size(model.path("bytes").asLong()),
            model.path("licence").path("spdx").asText(),
            model.path("purpose").asText());
    if (model.has("problem")) {
      command.out().println("      " + model.path("problem").path("detail").asText());
    }
  }

  private static String state(JsonNode model) {
    if (model.path("built_in").asBoolean() && !model.path("own").asBoolean()) {
      return "built in";
    }
    return switch (model.path("state").asText()) {
      case "present" -> model.path("own").asBoolean() ? "here (own)" : "here";
      case "licence_not_accepted" -> "licence";
      case String state -> state;
    };
  }

  static String size(long bytes) {
    return bytes == 0
        ? "-"
        : "%,d MB".formatted(Math.max(1, Math.round((double) bytes / MEGABYTE)));
  }
}
