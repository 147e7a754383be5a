package gaze.app.engine;

import gaze.server.security.AccessToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided before the first bean existed. Set once by the main method.
record Launch(EngineOptions options, int port, UUID uuid, Instant at, AccessToken token) {
  private static @Nullable Launch current;

  Launch(EngineOptions options, int port, UUID uuid, Instant at) {
    this(
        options,
        port,
        uuid,
        at,
        options.token().map(AccessToken::new).orElseGet(AccessToken::random));
  }

  static void set(Launch launch) {
    current = launch;
  }

  static Launch current() {
    return Optional.ofNullable(current)
        .orElseThrow(
            () -> new IllegalStateException("the engine was not started by its main class"));
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }
}
