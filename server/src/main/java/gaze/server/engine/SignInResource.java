package gaze.server.engine;

import gaze.contract.api.SignInApi;
import gaze.contract.wire.SignIn;
import gaze.contract.wire.SignInCode;
import gaze.server.Engine;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.security.Caller;
import gaze.server.security.Sessions;
import gaze.server.security.SignInCodes;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/// How a browser comes in, and leaves.
public final class SignInResource implements SignInApi {
  private final Engine engine;
  private final SignInCodes codes;
  private final Sessions sessions;
  private final RoutingContext context;

  SignInResource(Engine engine, SignInCodes codes, Sessions sessions, RoutingContext context) {
    this.engine = engine;
    this.codes = codes;
    this.sessions = sessions;
    this.context = context;
  }

  @Override
  public SignInCode createSignInCode() {
    if (Caller.of(context) != Caller.PROGRAM) {
      throw Refusal.of(RefusalCode.TOKEN_REQUIRED, "Only a program that holds the token may ask.");
    }
    String code = codes.issue();
    String origin = context.request().scheme() + "://" + context.request().getHeader("Host");
    return new SignInCode(code, origin + "/#code=" + code);
  }

  @Override
  public void signIn(SignIn signIn) {
    if (!codes.redeem(signIn.code())) {
      throw Refusal.of(
          RefusalCode.SIGN_IN_CODE_INVALID,
          "This code is unknown, used or too old; ask for another.");
    }
    context.response().addCookie(cookie(sessions.open()));
  }

  @Override
  public void signOut() {
    Cookie shown = context.request().getCookie(name());
    if (shown != null) {
      sessions.close(shown.getValue());
    }
    context.response().addCookie(cookie("").setMaxAge(0));
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(name(), value)
        .setHttpOnly(true)
        .setSecure(context.request().isSSL())
        .setSameSite(CookieSameSite.STRICT)
        .setPath("/");
  }

  private String name() {
    return engine.identity().uuid().toString();
  }
}
