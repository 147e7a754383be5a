package gaze.media.sound;

import java.time.Duration;

/// The form in which sound waits in a file for speech recognition: 16-bit integers, little-endian,
/// one channel, 16,000 a second, and nothing else. Sample i is at byte 2 · i and is heard i /
/// 16,000 s after the video's beginning. A file without a header can grow without bound, be cut
/// anywhere and be read from any place.
public final class Pcm {
  public static final int RATE = 16_000;
  public static final int BYTES = 2;

  private Pcm() {}

  /// The time of a sample.
  public static Duration time(long sample) {
    return Duration.ofNanos(Math.round(sample * (1e9 / RATE)));
  }

  /// The first sample at or after a time.
  public static long sample(Duration time) {
    return Math.ceilDiv(time.toNanos() * (RATE / 1000), 1_000_000L);
  }
}
