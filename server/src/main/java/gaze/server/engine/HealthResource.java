package gaze.server.engine;

import gaze.contract.api.HealthApi;
import gaze.contract.wire.Health;
import gaze.contract.wire.HealthStatus;
import gaze.contract.wire.ModelRole;
import gaze.server.Engine;
import gaze.server.EngineIdentity;
import gaze.server.EngineParts;
import gaze.server.models.ModelWire;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Whether the engine can be used, and what it lacks.
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
    List<ModelRole> missing =
        state instanceof Engine.State.Ready(EngineParts parts)
            ? parts.models().missing().stream().map(ModelWire::role).toList()
            : List.of();
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
        .modelsReady(state instanceof Engine.State.Ready && missing.isEmpty())
        .missingModels(missing)
        .detail(
            state instanceof Engine.State.Broken(String detail)
                ? Optional.of(detail)
                : Optional.empty())
        .build();
  }
}
