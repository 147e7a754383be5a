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

  private final EngineClient engine;
  private final ProgressLine progress;

  LibraryWait(EngineClient engine, PrintWriter err, boolean show) {
    this.engine = engine;
    this.progress = new ProgressLine(err, show && System.console() != null);
  }

  /// The libraries as they are at the end.
  List<JsonNode> until(List<String> ids) throws IOException {
    while (true) {
      List<JsonNode> libraries = new ArrayList<>();
      for (String id : ids) {
        libraries.add(engine.get("/api/libraries/" + id));
      }
      if (libraries.stream().allMatch(LibraryWait::settled)) {
        progress.clear();
        return libraries;
      }
      requireProgress();
      show(libraries);
      pause(PAUSE_MS);
    }
  }

  /// Waiting for work that rests by the owner's will would never end.
  private void requireProgress() throws IOException {
    JsonNode settings = engine.get("/api/settings");
    if (settings.path("work").asText().equals("paused")) {
      progress.clear();
      throw new CommandFailure(
          ExitCode.PROBLEMS, "Work is paused in the settings; resume it and run this again.");
    }
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
