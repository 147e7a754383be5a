package gaze.server.engine;

import gaze.contract.api.HealthApi;
import gaze.contract.wire.Health;
import gaze.contract.wire.HealthStatus;
import gaze.server.Engine;
import gaze.server.EngineIdentity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Whether the engine can be used; answers without touching any part of it.
public final class HealthResource implements HealthApi {
  private final Engine engine;
  private final InstantSource clock;

  HealthResource(Engine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Health health() {
    EngineIdentity identity = engine.identity();
    Engine.State state = engine.state();
    return Health.builder()
        .status(
            switch (state) {
              case Engine.State.Starting _, Engine.State.Stopping _ -> HealthStatus.STARTING;
              case Engine.State.Ready _ -> HealthStatus.READY;
              case Engine.State.Broken _ -> HealthStatus.ERROR;
            })
        .engineUuid(identity.uuid())
        .version(identity.version())
        .uptimeMs(Math.max(0, Duration.between(identity.started(), clock.instant()).toMillis()))
        // No stage needs a model yet.
        .modelsReady(true)
        .missingModels(List.of())
        .detail(
            state instanceof Engine.State.Broken(String detail)
                ? Optional.of(detail)
                : Optional.empty())
        .build();
  }
}
