package gaze.domain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Time-ordered identifiers (RFC 9562 §5.7): 48 bits of milliseconds, then random bits, so that new
/// rows land at the end of every index.
public final class UuidV7 {
  private static final RandomGenerator RANDOM = new SecureRandom();

  private UuidV7() {}

  public static UUID random() {
    return at(InstantSource.system().millis(), RANDOM);
  }

  static UUID at(long millis, RandomGenerator random) {
    long high = millis << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
