package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;

/// Waits until searches see everything that is stored, with a progress line on a terminal.
final class SearchIndexWait {
  private static final long PAUSE_MS = 100;

  private final EngineClient engine;
  private final ProgressLine progress;

  SearchIndexWait(EngineClient engine, PrintWriter err, boolean show) {
    this.engine = engine;
    this.progress = new ProgressLine(err, show && System.console() != null);
  }

  /// False when the time was too short.
  boolean untilComplete(Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode index = engine.get("/api/stats").path("search_index");
      switch (index.path("state").asText()) {
        case "building" ->
            progress.show(index.path("items").asLong(), index.path("total").asLong(), "Indexing");
        case "failing" -> {
          progress.clear();
          throw new CommandFailure(
              ExitCode.PROBLEMS,
              "The search index cannot be written: " + index.path("detail").asText());
        }
        default -> {
          if (index.path("behind").asLong() == 0) {
            progress.clear();
            return true;
          }
          progress.show("Indexing what is new: %,d".formatted(index.path("behind").asLong()));
        }
      }
      LibraryWait.pause(PAUSE_MS);
    }
    progress.clear();
    return false;
  }
}
