package gaze.app.engine;

import gaze.app.home.EngineLock;
import gaze.app.home.EngineRecord;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;

/// Starts the engine: the lock first, so that there is only one; then the socket, so that health
/// can be asked; then everything else (see [EngineLife]).
@QuarkusMain
public final class EngineMain {
  private static final int WRONG_USAGE = 2;

  private EngineMain() {}

  public static void main(String... arguments) {
    try {
      start(EngineOptions.parse(arguments));
    } catch (CommandLine.ParameterException e) {
      refuse(WRONG_USAGE, e);
    } catch (IOException e) {
      refuse(1, e);
    }
  }

  private static void start(EngineOptions options) throws IOException {
    options.data().prepare();
    Optional<EngineLock> lock = EngineLock.tryTake(options.data());
    if (lock.isEmpty()) {
      String where =
          EngineRecord.read(options.data())
              .map(
                  engine ->
                      " It listens at " + engine.origin() + " (process " + engine.pid() + ").")
              .orElse("");
      throw new IOException(
          "Another engine is running on %s.%s".formatted(options.data().root(), where));
    }
    options.data().emptyScratch();
    Instant now = InstantSource.system().instant();
    int port = FreePort.choose(options.port(), options.data().root());
    Launch launch = new Launch(options, port, UUID.randomUUID(), now);
    Launch.set(launch);
    System.setProperty("quarkus.http.port", Integer.toString(launch.port()));
    System.setProperty("org.sqlite.tmpdir", options.data().scratch() + "");
    System.setProperty("vertx.cacheDirBase", options.data().scratch().resolve("vertx") + "");
    System.setProperty("quarkus.log.file.path", options.data().logs().resolve("engine.log") + "");
    Quarkus.run(
        EngineLife.class,
        (exitCode, thrown) -> leave(lock.get(), exitCode, Optional.ofNullable(thrown)));
  }

  private static void leave(EngineLock lock, int exitCode, Optional<Throwable> thrown) {
    thrown.ifPresent(why -> System.err.println("gaze: " + why.getMessage()));
    try {
      lock.close();
    } catch (IOException e) {
      // The lock goes with the process.
    }
    System.exit(exitCode);
  }

  private static void refuse(int exitCode, Exception why) {
    System.err.println("gaze: " + why.getMessage());
    System.exit(exitCode);
  }
}
