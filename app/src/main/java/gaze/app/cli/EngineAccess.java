package gaze.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.app.home.DataDirectory;
import gaze.app.home.EngineLock;
import gaze.app.home.EngineRecord;
import gaze.app.home.Installation;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A running engine of a data directory: the one that is there already, else one that this command
/// starts. Closing stops an engine that was started here, unless it was asked to stay.
final class EngineAccess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2000;
  private static final int SECONDS_TO_STOP = 3;
  private static final String SAYS = "gaze: ";

  private final EngineClient client;
  private final Optional<Process> own;

  private EngineAccess(EngineClient client, Optional<Process> own) {
    this.client = client;
    this.own = own;
  }

  EngineClient client() {
    return client;
  }

  /// @param stays whether an engine started here goes on when this command ends
  static EngineAccess open(DataDirectory data, boolean stays) throws IOException {
    if (EngineLock.held(data)) {
      return new EngineAccess(ready(data, Optional.empty()), Optional.empty());
    }
    EngineRecord.delete(data);
    Process engine = start(data, stays);
    try {
      return new EngineAccess(
          ready(data, Optional.of(engine)), stays ? Optional.empty() : Optional.of(engine));
    } catch (CommandFailure e) {
      engine.destroy();
      throw e;
    }
  }

  private static Process start(DataDirectory data, boolean stays) throws IOException {
    data.prepare();
    List<String> arguments = new ArrayList<>(List.of("--data", data.root().toString()));
    if (!stays) {
      arguments.addAll(List.of("--parent-pid", Long.toString(ProcessHandle.current().pid())));
    }
    return Installation.start(
        Installation.current().engine(arguments),
        Redirect.to(data.logs().resolve("engine-start.log").toFile()));
  }

  /// Waits for the engine of this data directory to be ready, asking ever more rarely.
  private static EngineClient ready(DataDirectory data, Optional<Process> started)
      throws IOException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    long pause = FIRST_PAUSE_MS;
    String last = "it has not said where it listens";
    while (System.nanoTime() < deadline) {
      Optional<EngineRecord> record = EngineRecord.read(data);
      if (record.isPresent()) {
        EngineClient client = new EngineClient(record.get());
        Optional<JsonNode> health = health(client);
        if (health.isPresent()) {
          requireSame(record.get(), health.get());
          String status = health.get().path("status").asText();
          if (status.equals("ready")) {
            return client;
          }
          if (status.equals("error")) {
            throw new CommandFailure(ExitCode.UNREACHABLE, health.get().path("detail").asText());
          }
          last = "it is still starting";
        }
      }
      if (started.isPresent() && !started.get().isAlive()) {
        throw new CommandFailure(ExitCode.UNREACHABLE, lastWords(data));
      }
      pause = slept(pause);
    }
    throw new CommandFailure(
        ExitCode.UNREACHABLE,
        "The engine is not ready after %d s: %s.".formatted(READY_WITHIN.toSeconds(), last));
  }

  private static Optional<JsonNode> health(EngineClient client) throws IOException {
    try {
      return Optional.of(client.get("/api/health"));
    } catch (CommandFailure | HttpTimeoutException e) {
      return Optional.empty();
    }
  }

  private static void requireSame(EngineRecord record, JsonNode health) {
    String answered = health.path("engine_uuid").asText();
    if (!record.uuid().toString().equals(answered)) {
      throw new CommandFailure(
          ExitCode.UNREACHABLE,
          "Port %d is answered by another engine (%s) than the one of this data directory (%s)."
              .formatted(record.port(), answered, record.uuid()));
    }
  }

  /// What the engine said before it ended; the JVM may have said more.
  private static String lastWords(DataDirectory data) throws IOException {
    Path log = data.logs().resolve("engine-start.log");
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith(SAYS))
        .map(line -> line.substring(SAYS.length()))
        .reduce((_, last) -> last)
        .orElseGet(
            () ->
                lines.isEmpty()
                    ? "The engine ended before it was ready."
                    : String.join(" ", lines));
  }

  private static long slept(long pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return Math.min(LONGEST_PAUSE_MS, pause * 2);
  }

  /// Asks the engine to stop, waits, then kills.
  @Override
  public void close() throws IOException {
    if (own.isEmpty()) {
      return;
    }
    Process engine = own.get();
    try {
      client.post("/api/shutdown");
      if (!engine.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        engine.destroyForcibly().waitFor();
      }
    } catch (CommandFailure e) {
      engine.destroyForcibly();
    } catch (InterruptedException e) {
      engine.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
