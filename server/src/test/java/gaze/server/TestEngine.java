package gaze.server;

import gaze.server.security.AccessToken;
import gaze.server.security.Door;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/// The beans that the application gives to the server, as the tests want them.
final class TestEngine {
  static final String TOKEN = "the-token-of-the-tests";
  static final UUID ENGINE = UUID.fromString("01970000-0000-7000-8000-0000000000ee");
  static final String FRIEND = "https://friend.example";

  @Produces
  @Singleton
  EngineIdentity identity() {
    return new EngineIdentity(
        ENGINE, "test", new AccessToken(TOKEN), Instant.now(), Path.of("target/data"));
  }

  @Produces
  @Singleton
  Door door() {
    return new Door(Set.of("gaze.example"), Set.of(FRIEND));
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
