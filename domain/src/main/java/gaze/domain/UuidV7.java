package gaze.domain;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Time-ordered identifiers (RFC 9562 §5.7): 48 bits of milliseconds, 12 that count within one,
/// then random bits, so that new rows land at the end of every index. Of two identifiers of one
/// process the later sorts after the earlier, also within a millisecond and when the clock steps
/// back.
public final class UuidV7 {
  private static final int COUNTER_BITS = 12;
  private static final RandomGenerator RANDOM = new SecureRandom();

  /// Milliseconds and counter of the newest identifier.
  private static final AtomicLong NEWEST = new AtomicLong();

  private UuidV7() {}

  public static UUID random() {
    long now = InstantSource.system().millis() << COUNTER_BITS;
    long tick = NEWEST.accumulateAndGet(now, (newest, at) -> Math.max(newest + 1, at));
    return of(tick, RANDOM);
  }

  static UUID at(long millis, RandomGenerator random) {
    return of(millis << COUNTER_BITS | random.nextInt(1 << COUNTER_BITS), random);
  }

  private static UUID of(long tick, RandomGenerator random) {
    long high = tick >>> COUNTER_BITS << 16 | 0x7000L | tick & 0x0FFFL;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
