package gaze.server;

import gaze.server.security.RedactingFilter;
import gaze.server.security.SafeHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The engine as its server sees it: the socket opens first, the parts follow. Thread-safe.
@Singleton
public final class Engine {
  /// Whether the engine can be used.
  public sealed interface State {
    record Starting() implements State {}

    record Ready(EngineParts parts) implements State {}

    record Stopping() implements State {}

    /// @param detail one sentence: what is wrong, what can be done
    record Broken(String detail) implements State {}
  }

  private final EngineIdentity identity;
  private final List<Consumer<EngineParts>> waiting = new CopyOnWriteArrayList<>();
  private volatile State state = new State.Starting();

  @Inject
  public Engine(EngineIdentity identity) {
    this.identity = identity;
  }

  public EngineIdentity identity() {
    return identity;
  }

  public State state() {
    return state;
  }

  /// Everything is there from now on.
  public void ready(EngineParts parts) {
    Preferences preferences = parts.preferences().read();
    RedactingFilter.showWholePaths(preferences.supportMode());
    SafeHeaders.allowPictures(preferences.tiles());
    state = new State.Ready(parts);
    waiting.forEach(action -> action.accept(parts));
  }

  /// Something to do as soon as everything is there; asked for before that.
  public void whenReady(Consumer<EngineParts> action) {
    waiting.add(action);
  }

  /// Everything is about to be closed.
  public void stopping() {
    state = new State.Stopping();
  }

  /// It cannot work; the server stays so that it can say why.
  public void broken(String detail) {
    state = new State.Broken(detail);
  }

  /// Why no request can be served now, if so.
  public Optional<Refusal> refusal() {
    return switch (state) {
      case State.Starting _ ->
          Optional.of(Refusal.of(RefusalCode.STARTING, "Gaze is starting; try again in a moment."));
      case State.Stopping _ -> Optional.of(Refusal.of(RefusalCode.STARTING, "Gaze is stopping."));
      case State.Broken(String detail) -> Optional.of(Refusal.of(RefusalCode.BROKEN, detail));
      case State.Ready _ -> Optional.empty();
    };
  }

  /// The parts, for a request that needs them.
  public EngineParts parts() {
    if (state instanceof State.Ready(EngineParts parts)) {
      return parts;
    }
    throw refusal().orElseThrow();
  }
}
