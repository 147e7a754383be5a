package gaze.app.engine;

import gaze.app.home.DataDirectory;
import gaze.app.home.Installation;
import gaze.pipeline.worker.WorkerLauncher;
import gaze.server.Preferences;
import java.io.IOException;
import java.util.List;

/// Starts the worker process of this machine, with the limits that are chosen at that moment.
final class LocalWorker implements WorkerLauncher {
  private final DataDirectory data;
  private volatile Preferences preferences;

  LocalWorker(DataDirectory data, Preferences preferences) {
    this.data = data;
    this.preferences = preferences;
  }

  /// Whether a running worker has other limits than these.
  boolean follow(Preferences now) {
    boolean other =
        now.maxDecodeBytes() != preferences.maxDecodeBytes()
            || now.maxSide() != preferences.maxSide();
    preferences = now;
    return other;
  }

  @Override
  public Process launch(int port) throws IOException {
    List<String> command =
        Installation.current()
            .worker(
                List.of(
                    "--port=" + port,
                    "--blobs=" + data.blobs(),
                    "--max-decode-bytes=" + preferences.maxDecodeBytes(),
                    "--max-side=" + preferences.maxSide()));
    return Installation.start(command, data.logs().resolve("worker.log"));
  }
}
