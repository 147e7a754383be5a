package gaze.server.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Lets pages of the configured origins read the answers (CORS). Others never come this far.
final class CrossOrigin {
  private static final String PREFLIGHT_SECONDS = "600";

  private CrossOrigin() {}

  /// Whether the request was a browser's question beforehand, which is answered now.
  static boolean answered(RoutingContext context, Door door) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader("Origin");
    if (origin == null || !door.origins().contains(origin)) {
      return false;
    }
    MultiMap headers = context.response().headers();
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.add("Vary", "Origin");
    headers.set("Access-Control-Expose-Headers", "ETag, Location, Content-Range, Retry-After");
    if (request.method() != HttpMethod.OPTIONS
        || !request.headers().contains("Access-Control-Request-Method")) {
      return false;
    }
    headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE");
    headers.set(
        "Access-Control-Allow-Headers", "Authorization, Content-Type, Range, If-None-Match");
    headers.set("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    context.response().setStatusCode(204).end();
    return true;
  }
}
