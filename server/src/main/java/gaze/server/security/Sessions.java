package gaze.server.security;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;

/// The browsers that have signed in to this start of the engine. Thread-safe.
@Singleton
public final class Sessions {
  /// The oldest session ends when there are more.
  static final int MOST = 1000;

  private final LinkedHashSet<String> secrets = new LinkedHashSet<>();

  /// The secret of a new session, to be kept in its cookie.
  public synchronized String open() {
    if (secrets.size() >= MOST) {
      secrets.removeFirst();
    }
    String secret = AccessToken.random().value();
    secrets.add(secret);
    return secret;
  }

  public synchronized boolean knows(String secret) {
    return secrets.contains(secret);
  }

  public synchronized void close(String secret) {
    secrets.remove(secret);
  }
}
