package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// A command cannot go on; the message is for the person who typed it.
final class CommandFailure extends RuntimeException {
  private final int exitCode;

  CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// What the engine refused, in its own words (RFC 9457 problem details).
  static CommandFailure of(JsonNode problem, int status) {
    String detail = problem.path("detail").asText(problem.path("title").asText("HTTP " + status));
    StringBuilder message = new StringBuilder(detail);
    for (JsonNode error : problem.path("errors")) {
      String more = error.path("detail").asText(error.toString());
      if (!more.equals(detail)) {
        message.append("\n  ").append(more);
      }
    }
    return new CommandFailure(
        status == 400 || status == 404 || status == 409 || status == 422
            ? ExitCode.WRONG_USAGE
            : ExitCode.PROBLEMS,
        message.toString());
  }

  int exitCode() {
    return exitCode;
  }
}
