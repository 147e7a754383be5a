package gaze.inference.download;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait for a server, and how often to try again.
///
/// @param connect for the line
/// @param stall for the next byte, the first of an answer too
/// @param attempts in a row that bring nothing new
/// @param first wait before the second attempt; each further one doubles it
/// @param longest wait, also where the server asks for a longer one
public record Patience(
    Duration connect, Duration stall, int attempts, Duration first, Duration longest) {
  /// A phone's line drops for half a minute; a busy server asks for one or two.
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          6,
          Duration.ofSeconds(1),
          Duration.ofMinutes(2));

  /// Half of the doubled wait for certain, the other half by chance, so that many who were cut off
  /// at once do not come back at once.
  Duration before(int attempt, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(attempt - 1, 20);
    long most = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
