package gaze.server.security;

import io.vertx.ext.web.RoutingContext;

/// Who sends a request.
public enum Caller {
  /// Shows the token.
  PROGRAM,
  /// Shows the cookie of a session.
  BROWSER,
  NOBODY;

  private static final String KEY = Caller.class.getName();

  void in(RoutingContext context) {
    context.put(KEY, this);
  }

  public static Caller of(RoutingContext context) {
    return context.<Caller>get(KEY, NOBODY);
  }
}
