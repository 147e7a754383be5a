package gaze.server.security;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names the subprotocol back that carried the token: a browser drops the connection otherwise. The
/// gatekeeper has checked the token before.
@Singleton
public final class EchoToken implements HttpUpgradeCheck {
  private static final String HEADER = "Sec-WebSocket-Protocol";

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    Optional<String> shown = Credentials.subprotocol(context.httpRequest().getHeader(HEADER));
    return shown
        .map(name -> CheckResult.permitUpgrade(Map.of(HEADER, List.of(name))))
        .orElseGet(CheckResult::permitUpgrade);
  }
}
