package gaze.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the memory of an engine and its worker once a second until it is closed.
final class MemoryWatch implements AutoCloseable {
  private static final int PAUSE_MS = 1000;

  /// The most that was seen of each, and of both at one moment.
  record Peaks(Footprint engine, Footprint worker, Footprint both) {
    private static final Peaks NONE = new Peaks(Footprint.NONE, Footprint.NONE, Footprint.NONE);

    private Peaks with(Footprint engineNow, Footprint workerNow) {
      return new Peaks(
          engine.peak(engineNow), worker.peak(workerNow), both.peak(engineNow.plus(workerNow)));
    }
  }

  private final BuiltEngine engine;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private volatile Peaks peaks = Peaks.NONE;

  MemoryWatch(BuiltEngine engine) {
    this.engine = engine;
    clock.scheduleAtFixedRate(this::look, 0, PAUSE_MS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Footprint worker = engine.worker().map(Footprint::of).orElse(Footprint.NONE);
    peaks = peaks.with(Footprint.of(engine.engine()), worker);
  }

  Peaks peaks() {
    return peaks;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
