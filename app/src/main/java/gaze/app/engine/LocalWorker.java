package gaze.app.engine;

import gaze.app.home.DataDirectory;
import gaze.app.home.Installation;
import gaze.pipeline.jobs.BackgroundWork.Choices;
import gaze.pipeline.worker.WorkerLauncher;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Starts the worker process of this machine, with the limits that are chosen at that moment.
final class LocalWorker implements WorkerLauncher {
  private static final long LONGEST_LOG = 5L << 20;

  private final DataDirectory data;
  private final Supplier<Choices> choices;

  LocalWorker(DataDirectory data, Supplier<Choices> choices) {
    this.data = data;
    this.choices = choices;
  }

  @Override
  public Process launch(int port) throws IOException {
    Choices now = choices.get();
    Path log = data.logs().resolve("worker.log");
    List<String> command =
        Installation.current()
            .worker(
                data,
                List.of(
                    "--port=" + port,
                    "--blobs=" + data.blobs(),
                    "--models=" + data.models(),
                    "--unfinished=" + data.unfinished(),
                    "--log=" + log,
                    "--max-decode-bytes=" + now.maxDecodeBytes(),
                    "--max-side=" + now.maxSide()));
    return Installation.start(command, words(log));
  }

  /// The last words of the worker before are worth keeping; a log without end is not.
  private static Redirect words(Path log) throws IOException {
    boolean full = Files.exists(log) && Files.size(log) > LONGEST_LOG;
    return full ? Redirect.to(log.toFile()) : Redirect.appendTo(log.toFile());
  }
}
