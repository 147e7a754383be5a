package gaze.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// What is served beside the contract: the UI, whose addresses all lead to its one page, and the
/// contract itself for the API browser.
@Singleton
public final class Pages {
  private static final String CONTRACT = "/META-INF/contract/openapi.yaml";
  private static final String CONTRACT_ADDRESS = "/openapi.yaml";
  private static final String HOME = "/";
  private static final String API = "/api/";
  private static final String DOCS = "/docs";
  private static final String NAMED_BY_CONTENT = "/assets/";

  /// After the request was let in, before it is served.
  private static final int AFTER_THE_GATE = 500;

  void filters(@Observes Filters filters) {
    filters.register(Pages::lead, AFTER_THE_GATE);
  }

  void routes(@Observes Router router) {
    Buffer contract = contract();
    router
        .get(CONTRACT_ADDRESS)
        .handler(
            context ->
                context.response().putHeader("Content-Type", "application/yaml").end(contract));
  }

  private static void lead(RoutingContext context) {
    if (isForPage(context)) {
      context.reroute(HOME);
      return;
    }
    freshness(context.normalizedPath())
        .ifPresent(value -> context.response().putHeader("Cache-Control", value));
    context.next();
  }

  /// What the build named by its content never changes; other pages are asked for anew.
  private static Optional<String> freshness(String path) {
    if (path.startsWith(NAMED_BY_CONTENT)) {
      return Optional.of("public, max-age=31536000, immutable");
    }
    return path.startsWith(API) ? Optional.empty() : Optional.of("no-cache");
  }

  /// A person's address inside the UI, which knows itself what to show there: it has no file's
  /// ending, and it is not the API's.
  private static boolean isForPage(RoutingContext context) {
    String path = context.normalizedPath();
    String accept = Objects.requireNonNullElse(context.request().getHeader("Accept"), "");
    return context.request().method() == HttpMethod.GET
        && accept.contains("text/html")
        && !path.startsWith(API)
        && !path.equals(DOCS)
        && !path.startsWith(DOCS + "/")
        && path.indexOf('.', path.lastIndexOf('/')) < 0
        && !path.equals("/");
  }

  private static Buffer contract() {
    try (InputStream in = Pages.class.getResourceAsStream(CONTRACT)) {
      return Buffer.buffer(Objects.requireNonNull(in, CONTRACT).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
