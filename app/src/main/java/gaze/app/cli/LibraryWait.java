package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Waits until libraries are scanned and nothing of them is pending, with a progress line on a
/// terminal.
final class LibraryWait {
  private static final long PAUSE_MS = 250;

  /// Every so many looks it is asked how the work stands, which costs more than the libraries.
  private static final int LOOKS = 8;

  private final EngineClient engine;
  private final ProgressLine progress;
  private String waitingBecause = "";

  LibraryWait(EngineClient engine, PrintWriter err, boolean show) {
    this.engine = engine;
    this.progress = new ProgressLine(err, show && System.console() != null);
  }

  /// The libraries as they are at the end.
  List<JsonNode> until(List<String> ids) throws IOException {
    for (int look = 0; ; look++) {
      List<JsonNode> libraries = new ArrayList<>();
      for (String id : ids) {
        libraries.add(engine.get("/api/libraries/" + id));
      }
      if (libraries.stream().allMatch(LibraryWait::settled)) {
        progress.clear();
        return libraries;
      }
      if (look % LOOKS == 0) {
        waitingBecause = waitingBecause();
      }
      show(libraries);
      pause(PAUSE_MS);
    }
  }

  /// Why nothing goes on, or nothing. Waiting for work that the owner paused would never end.
  private String waitingBecause() throws IOException {
    JsonNode jobs = engine.get("/api/jobs/summary");
    if (jobs.path("work").asText().equals("paused")) {
      progress.clear();
      throw new CommandFailure(
          ExitCode.PROBLEMS, "Work is paused in the settings; resume it and run this again.");
    }
    return jobs.path("waiting_because").asText("");
  }

  private static boolean settled(JsonNode library) {
    boolean scanning = library.path("scan").path("running").asBoolean();
    return switch (library.path("state").asText()) {
      case "ready" -> !scanning;
      case "offline", "error" -> true;
      default -> false;
    };
  }

  private void show(List<JsonNode> libraries) {
    long items = sum(libraries, "items");
    long pending = sum(libraries, "pending");
    boolean scanning =
        libraries.stream().anyMatch(library -> library.path("state").asText().equals("scanning"));
    if (scanning) {
      progress.show("Looking through the folders: %,d files".formatted(sum(libraries, "files")));
    } else if (!waitingBecause.isEmpty()) {
      progress.show("%,d of %,d. %s".formatted(items - pending, items, waitingBecause));
    } else {
      progress.show(items - pending, items, "Understanding");
    }
  }

  private static long sum(List<JsonNode> libraries, String field) {
    return libraries.stream().mapToLong(library -> library.path(field).asLong()).sum();
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
