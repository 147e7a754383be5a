package gaze.server.security;

import gaze.server.TileServer;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// The headers that keep a browser from being used against its owner.
public final class SafeHeaders {
  /// `%s` stands for where else pictures may come from.
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' blob:%s; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
          + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  /// The API browser writes its own scripts into its page.
  private static final String API_BROWSER =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
          + "form-action 'none'; frame-ancestors 'none'";

  /// What a person's own file says must not run.
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private static volatile String pages = PAGES.formatted("");

  private SafeHeaders() {}

  /// From now on pages may show the pictures of this tile server, or of nobody but the engine.
  public static void allowPictures(Optional<TileServer> tiles) {
    pages = PAGES.formatted(tiles.map(server -> " " + server.origin()).orElse(""));
  }

  static void on(RoutingContext context) {
    String path = context.normalizedPath();
    MultiMap headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", policy(path));
  }

  private static String policy(String path) {
    if (path.startsWith(Gatekeeper.API)) {
      return DATA;
    }
    return path.equals("/docs") || path.startsWith("/docs/") ? API_BROWSER : pages;
  }
}
