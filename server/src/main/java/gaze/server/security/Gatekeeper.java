package gaze.server.security;

import gaze.server.Engine;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks at every request before anything else does, upgrades to the live channel included: is it
/// for this engine, from a page that may call, by somebody who may?
@Singleton
public final class Gatekeeper {
  /// Before every other filter.
  private static final int FIRST = 1000;

  static final String API = "/api/";
  static final String LIVE = "/api/ws";

  /// The only path whose body is no JSON.
  private static final String PICTURE = "/api/search/image";

  private static final long LONGEST_JSON = 1L << 20;

  private static final Set<String> OPEN_TO_ALL = Set.of("/api/health", "/api/sign-in");
  private static final Set<String> WHILE_STARTING =
      Set.of(
          "/api/health",
          "/api/sign-in",
          "/api/sign-in/codes",
          "/api/sign-out",
          "/api/shutdown",
          "/api/logs");

  private final Engine engine;
  private final Door door;
  private final Sessions sessions;
  private final ProblemWriter problems;
  private final MemorySize longestBody;

  @Inject
  public Gatekeeper(
      Engine engine,
      Door door,
      Sessions sessions,
      ProblemWriter problems,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
    this.engine = engine;
    this.door = door;
    this.sessions = sessions;
    this.problems = problems;
    this.longestBody = longestBody;
  }

  void register(@Observes Filters filters) {
    filters.register(this::meet, FIRST);
  }

  private void meet(RoutingContext context) {
    SafeHeaders.on(context);
    HttpServerRequest request = context.request();
    Optional<String> host = Optional.ofNullable(request.getHeader("Host"));
    if (!door.answersTo(host, request.localAddress().port())) {
      problems.write(
          context,
          Refusal.of(RefusalCode.FORBIDDEN_HOST, "This engine does not answer to that name."));
      return;
    }
    if (foreign(context, host.orElseThrow())) {
      problems.write(
          context,
          Refusal.of(RefusalCode.FORBIDDEN_ORIGIN, "Pages of other origins may not call."));
      return;
    }
    if (CrossOrigin.answered(context, door)) {
      return;
    }
    if (context.normalizedPath().startsWith(API)) {
      admit(context);
    } else {
      context.next();
    }
  }

  private void admit(RoutingContext context) {
    String path = context.normalizedPath();
    Caller caller = caller(context);
    caller.in(context);
    if (caller == Caller.NOBODY && !OPEN_TO_ALL.contains(path)) {
      problems.write(context, Refusal.of(RefusalCode.UNAUTHORIZED, "Sign in first."));
      return;
    }
    Optional<Refusal> refusal = WHILE_STARTING.contains(path) ? Optional.empty() : engine.refusal();
    if (refusal.isPresent()) {
      problems.write(context, refusal.get());
    } else if (!path.equals(PICTURE) && context.request().headers().contains("Transfer-Encoding")) {
      refuseBody(context, Refusal.of(RefusalCode.LENGTH_REQUIRED, "Say how long the request is."));
    } else if (tooLong(context.request(), path)) {
      refuseBody(context, Refusal.of(RefusalCode.BODY_TOO_LARGE, "The request is too large."));
    } else {
      context.next();
    }
  }

  private boolean tooLong(HttpServerRequest request, String path) {
    long longest = path.equals(PICTURE) ? longestBody.asLongValue() : LONGEST_JSON;
    String length = request.getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > longest;
  }

  /// A caller that is still sending would not hear the answer, so the body is let pass by first.
  private void refuseBody(RoutingContext context, Refusal refusal) {
    context.request().handler(_ -> {}).endHandler(_ -> problems.write(context, refusal)).resume();
  }

  /// A page's own requests say their origin when they write or open the live channel, and whether
  /// they cross sites when they read. Following a link to the UI is not a call.
  private boolean foreign(RoutingContext context, String host) {
    HttpServerRequest request = context.request();
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return !door.welcomes(origin, host);
    }
    String site = request.getHeader("Sec-Fetch-Site");
    boolean crosses = "cross-site".equals(site) || "same-site".equals(site);
    boolean follows =
        "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && request.method() == HttpMethod.GET
            && !context.normalizedPath().startsWith(API);
    return crosses && !follows;
  }

  private Caller caller(RoutingContext context) {
    AccessToken token = engine.identity().token();
    if (Credentials.shown(context, LIVE).filter(token::matches).isPresent()) {
      return Caller.PROGRAM;
    }
    Cookie cookie = context.request().getCookie(engine.identity().uuid().toString());
    return cookie != null && sessions.knows(cookie.getValue()) ? Caller.BROWSER : Caller.NOBODY;
  }
}
