package gaze.server.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the token that a request shows.
final class Credentials {
  private static final String BEARER = "Bearer ";

  /// A browser cannot set headers of a WebSocket, but it can name a subprotocol: this, and the
  /// token in base64url without padding.
  static final String SUBPROTOCOL = "gaze-token.";

  private Credentials() {}

  /// @param live the path of the live channel, the only one where a subprotocol or a query counts
  static Optional<String> shown(RoutingContext context, String live) {
    HttpServerRequest request = context.request();
    Optional<String> bearer =
        Optional.ofNullable(request.getHeader("Authorization"))
            .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(header -> header.substring(BEARER.length()).strip());
    if (bearer.isPresent() || !context.normalizedPath().equals(live)) {
      return bearer;
    }
    return subprotocol(request.getHeader("Sec-WebSocket-Protocol"))
        .flatMap(Credentials::decoded)
        .or(() -> Optional.ofNullable(request.getParam("token")));
  }

  /// The subprotocol that carries a token, among those asked for.
  static Optional<String> subprotocol(@Nullable String header) {
    return Optional.ofNullable(header).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(name -> name.startsWith(SUBPROTOCOL))
        .findFirst();
  }

  private static Optional<String> decoded(String subprotocol) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(subprotocol.substring(SUBPROTOCOL.length()));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
