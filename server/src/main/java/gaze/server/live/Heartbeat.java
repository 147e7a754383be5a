package gaze.server.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Lets every listener know that the engine is there.
@Singleton
public final class Heartbeat {
  static final Duration EVERY = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final LiveChannel channel;
  private long timer;

  @Inject
  public Heartbeat(Vertx vertx, LiveChannel channel) {
    this.vertx = vertx;
    this.channel = channel;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(EVERY.toMillis(), _ -> channel.heartbeat());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }
}
