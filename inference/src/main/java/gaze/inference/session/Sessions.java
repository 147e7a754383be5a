package gaze.inference.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The models at work in this process. A model is opened by its first run, the one not used for
/// longest is closed when there are too many, and all are closed after they have been idle; a model
/// in the middle of a run is never closed. Thread-safe. Whoever made this closes it.
public final class Sessions implements AutoCloseable {
  private final SessionSettings settings;
  private final InstantSource clock;
  private final Devices devices;
  private final Map<String, OpenModel> open = new HashMap<>();
  private final Thread sweeper;
  private boolean closed;

  public Sessions(SessionSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.devices = new Devices(settings.device());
    this.sweeper = Thread.ofVirtual().name("idle-models").start(this::sweep);
  }

  /// A model that is opened when it is first run.
  public OnnxModel model(ModelSource source) {
    return new OnnxModel(this, source);
  }

  /// What computes, after fallbacks.
  public Device device() {
    return devices.used();
  }

  /// That one run may use.
  public int threads() {
    return settings.threads();
  }

  /// How many models are open.
  public synchronized int size() {
    return open.size();
  }

  /// Closes what has not been used for the settings' idle time.
  public synchronized void releaseIdle() {
    Instant latest = clock.instant().minus(settings.idle());
    open.values().stream()
        .filter(model -> model.free() && !model.used().isAfter(latest))
        .toList()
        .forEach(this::release);
  }

  @Override
  public synchronized void close() {
    closed = true;
    sweeper.interrupt();
    List.copyOf(open.values()).stream().filter(OpenModel::free).forEach(this::release);
  }

  /// Takes the model for a run, opening it if need be; the caller gives it back.
  synchronized OpenModel take(ModelSource source) {
    if (closed) {
      throw new IllegalStateException("the sessions are closed");
    }
    OpenModel model = open.get(source.name());
    if (model == null) {
      makeRoom();
      model = new OpenModel(source, settings.threads(), devices);
      open.put(source.name(), model);
    }
    model.take();
    return model;
  }

  synchronized void giveBack(OpenModel model) {
    model.giveBack(clock.instant());
    if (closed && model.free()) {
      release(model);
    }
  }

  /// Forgets a model that failed, while the caller still holds it; the next run opens it anew.
  synchronized void discard(OpenModel model) {
    open.remove(model.name(), model);
    model.discard();
  }

  private void makeRoom() {
    List<OpenModel> idle = new ArrayList<>(open.values());
    idle.removeIf(model -> !model.free());
    idle.sort(Comparator.comparing(OpenModel::used));
    for (OpenModel model : idle) {
      if (open.size() < settings.capacity()) {
        return;
      }
      release(model);
    }
  }

  private void release(OpenModel model) {
    open.remove(model.name(), model);
    model.close();
  }

  private void sweep() {
    Duration pause = settings.idle().dividedBy(4).plusMillis(1);
    try {
      while (true) {
        Thread.sleep(pause);
        releaseIdle();
      }
    } catch (InterruptedException _) {
      // closed
    }
  }
}
