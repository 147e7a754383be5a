package gaze.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The timeline in a real browser, flung through from the first to the last picture:
/// `web/e2e/gallery.mjs` drives and measures it.
final class GalleryBench {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path root;
  private final ServedItems served;

  GalleryBench(Path root, ServedItems served) {
    this.root = root;
    this.served = served;
  }

  /// Empty where there is no browser to drive.
  Optional<String> measure() throws IOException {
    new DrawnLooks(served.data()).giveToAll();
    try (BuiltEngine engine = BuiltEngine.start(root, served.data())) {
      engine.bytes("/api/timeline");
      return browse(engine).map(this::report);
    }
  }

  private Optional<JsonNode> browse(BuiltEngine engine) throws IOException {
    ProcessBuilder script =
        new ProcessBuilder("node", root.resolve("web/e2e/gallery.mjs").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    script.environment().put("GAZE_TEST_URL", engine.url(""));
    script.environment().put("GAZE_TEST_TOKEN", BuiltEngine.TOKEN);
    Process process = script.start();
    try {
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("the gallery was not measured: " + lines);
      }
      if (lines.getLast().startsWith("SKIPPED")) {
        System.out.println(lines.getLast());
        return Optional.empty();
      }
      return Optional.of(BuiltEngine.JSON.readTree(lines.getLast()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the gallery was measured", stopped);
    } finally {
      process.destroyForcibly();
    }
  }

  private String report(JsonNode seen) {
    return """
    ## Gallery

    %,d generated items in Chromium without a screen and without a GPU, %d × %d: flung from the
    first picture to the last in %.0f s (%,d pixels), drawn in %,d frames. Main-thread time is the
    processor's time of the page's thread from one frame to the next; on the clock it also waits for
    the same cores, which draw without a GPU.

    | | measured | asked for |
    |---|---:|---:|
    | first rows of the grid after the address is entered, ms | %.0f | < 1000 |
    | the same with every picture in view, ms | %.0f | – |
    | main-thread time per frame, median, ms | %.1f | < 8 |
    | main-thread time per frame, p99, ms | %.1f | < 50 |
    | the same on the clock, median and p99, ms | %.1f, %.1f | – |
    | longest time without a known picture at the middle of the view, ms | %.0f | < 300 |
    | from the end of the fling until every picture in view is there, ms | %.0f | – |
    | the renderer's proportional set after a collection, MB | %.0f | < 400 |
    | script loaded at the start, gzip, kB | %.0f | < 200 |
    """
        .formatted(
            served.size(),
            seen.path("width").asInt(),
            seen.path("height").asInt(),
            seen.path("seconds").asDouble(),
            seen.path("pixels").asLong(),
            seen.path("frames").asLong(),
            seen.path("first_rows_ms").asDouble(),
            seen.path("first_pictures_ms").asDouble(),
            seen.path("frame_median_ms").asDouble(),
            seen.path("frame_p99_ms").asDouble(),
            seen.path("clock_median_ms").asDouble(),
            seen.path("clock_p99_ms").asDouble(),
            seen.path("blank_ms").asDouble(),
            seen.path("settled_ms").asDouble(),
            seen.path("renderer_mb").asDouble(),
            seen.path("script_kb").asDouble());
  }
}
