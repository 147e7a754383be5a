package gaze.app.engine;

import gaze.server.EngineIdentity;
import gaze.server.security.Door;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What the server wants to know before anything else of the engine is there.
@Singleton
final class ServerBeans {
  @Produces
  @Singleton
  EngineIdentity identity() {
    Launch launch = Launch.current();
    return new EngineIdentity(
        launch.uuid(), Version.TEXT, launch.token(), launch.at(), launch.options().data().root());
  }

  /// Nobody from elsewhere comes in.
  @Produces
  @Singleton
  Door door() {
    return Door.CLOSED;
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
