package gaze.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.contract.wire.Health;
import gaze.contract.wire.HealthStatus;
import gaze.server.Engine;
import gaze.server.EngineIdentity;
import gaze.server.security.AccessToken;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final UUID uuid = UUID.randomUUID();
  private final Engine engine =
      new Engine(new EngineIdentity(uuid, "1.2", new AccessToken("t"), START, Path.of("data")));

  private Health health() {
    return new HealthResource(engine, InstantSource.fixed(START.plusMillis(1500))).health();
  }

  @Test
  void anEngineWithoutItsPartsIsStarting() {
    assertThat(health().status()).isEqualTo(HealthStatus.STARTING);
    assertThat(health().engineUuid()).isEqualTo(uuid);
    assertThat(health().version()).isEqualTo("1.2");
    assertThat(health().uptimeMs()).isEqualTo(1500);
  }

  @Test
  void anEngineThatCannotWorkSaysWhy() {
    engine.broken("The disk is full.");
    assertThat(health().status()).isEqualTo(HealthStatus.ERROR);
    assertThat(health().detail()).contains("The disk is full.");
    assertThat(engine.refusal().orElseThrow().details().code()).isEqualTo("broken");
  }

  @Test
  void anEngineThatStopsTakesNoRequestsAnyMore() {
    engine.stopping();
    assertThat(health().status()).isEqualTo(HealthStatus.STARTING);
    assertThat(engine.refusal().orElseThrow().details().status()).isEqualTo(503);
  }
}
