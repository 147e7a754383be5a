package gaze.server.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// The one-time codes by which a browser comes in. Thread-safe.
@Singleton
public final class SignInCodes {
  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// Codes nobody used make room for newer ones.
  static final int MOST = 100;

  private final InstantSource clock;
  private final LinkedHashMap<String, Instant> issued = new LinkedHashMap<>();

  @Inject
  public SignInCodes(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized String issue() {
    if (issued.size() >= MOST) {
      issued.pollFirstEntry();
    }
    String code = AccessToken.random().value();
    issued.put(code, clock.instant());
    return code;
  }

  /// Whether the code is good; it is not good a second time.
  public synchronized boolean redeem(String code) {
    Instant at = issued.remove(code);
    return at != null && clock.instant().isBefore(at.plus(GOOD_FOR));
  }
}
