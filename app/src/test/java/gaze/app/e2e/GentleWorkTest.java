package gaze.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Work that is told over the API to be gentle, on the machine as it is and while the test itself
/// loads every core of it.
@Tag("integration")
@Timeout(300)
class GentleWorkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final String OTHERS = "Work waits because other programs need the computer.";

  @TempDir private Path folder = Path.of("");

  @Test
  void onePictureIsDecodedAtATime() throws Exception {
    assumeTrue(Files.isDirectory(OPEN_FILES), "only Linux says which files a process has open");
    Path pictures = Drawn.noise(folder.resolve("pictures"), 12).toRealPath();
    try (EngineProcess engine = EngineProcess.withoutModels(folder.resolve("data"))) {
      engine.patch("/api/settings", Map.of("work", "gentle"));
      String library = engine.addLibrary(pictures);
      Set<Integer> counts = new TreeSet<>();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (pending(engine, library) && System.nanoTime() < end) {
        for (int look = 0; look < 20; look++) {
          counts.add(inHand(engine, pictures));
          TimeUnit.MILLISECONDS.sleep(3);
        }
      }

      assertThat(counts).isSubsetOf(0, 1);
      assertThat(engine.workers()).hasSizeLessThanOrEqualTo(1);
      assumeTrue(counts.contains(1), "others loaded the machine all the time");
    }
  }

  @Test
  void workRestsWhileOthersLoadTheMachineAndSaysSo() throws Exception {
    Path pictures = Drawn.noise(folder.resolve("pictures"), 12);
    try (EngineProcess engine = EngineProcess.withoutModels(folder.resolve("data"))) {
      engine.patch("/api/settings", Map.of("work", "gentle"));
      try (Burner _ = Burner.onEveryCore()) {
        EngineProcess.await(() -> OTHERS.equals(waitingBecause(engine)), PATIENCE);
        String library = engine.addLibrary(pictures);
        EngineProcess.await(() -> items(engine, library) == 12, PATIENCE);

        assertThat(waitingBecause(engine)).isEqualTo(OTHERS);
        assertThat(engine.get("/api/jobs/summary").path("running")).isEmpty();
        assertThat(engine.get("/api/libraries/" + library).path("done").asInt()).isZero();
      }
      engine.patch("/api/settings", Map.of("work", "full"));
      String library = engine.get("/api/libraries").path("items").get(0).path("id").asText();

      assertThat(engine.settled(library, PATIENCE).path("done").asInt()).isEqualTo(12);
      assertThat(waitingBecause(engine)).isEmpty();
    }
  }

  /// How many of the pictures the workers have open.
  private static int inHand(EngineProcess engine, Path pictures) throws IOException {
    Set<Path> open = new HashSet<>();
    for (ProcessHandle worker : engine.workers()) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(Path.of("/proc", "" + worker.pid(), "fd"))) {
        for (Path file : files) {
          Path target = Files.readSymbolicLink(file);
          if (target.startsWith(pictures)) {
            open.add(target);
          }
        }
      } catch (NoSuchFileException | DirectoryIteratorException closedMeanwhile) {
        continue;
      }
    }
    return open.size();
  }

  private static boolean pending(EngineProcess engine, String library) throws Exception {
    return !engine.get("/api/libraries/" + library).path("state").asText().equals("ready");
  }

  private static String waitingBecause(EngineProcess engine) {
    return json(engine, "/api/jobs/summary").path("waiting_because").asText();
  }

  private static int items(EngineProcess engine, String library) {
    return json(engine, "/api/libraries/" + library).path("items").asInt();
  }

  private static JsonNode json(EngineProcess engine, String path) {
    try {
      return engine.get(path);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Threads that keep every core busy until they are closed: so many that the engine's own share
  /// stays small.
  private static final class Burner implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    static Burner onEveryCore() {
      Burner burner = new Burner();
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
        burner.threads.add(Thread.ofPlatform().daemon().start(burner::burn));
      }
      return burner;
    }

    private void burn() {
      while (!closed) {
        Thread.onSpinWait();
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
