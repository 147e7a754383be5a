package gaze.media.sound;

import java.time.Duration;

/// Keeps the samples of a sound at their times: sample i is heard i / rate seconds after the
/// video's beginning. Samples that arrive without a break belong to one run; where their times
/// leap, a new run begins after silence, or without the samples that come too late. One thread at a
/// time.
final class SoundClock {
  /// Times that are off by less are rounded or jitter: containers count in milliseconds, and
  /// programs that write them in whole frames of up to 2,048 samples.
  static final Duration JITTER = Duration.ofMillis(45);

  /// A longer gap is a mistake in the file; what follows it is heard at once.
  static final Duration LONGEST_GAP = Duration.ofHours(1);

  private final int rate;

  /// How much later than the file says a sample is written, because of gaps that were not believed.
  private Duration shift = Duration.ZERO;

  /// When the next samples are expected.
  private Duration due = Duration.ZERO;

  private boolean begun;

  SoundClock(int rate) {
    this.rate = rate;
  }

  /// Where samples begin.
  sealed interface Start {
    /// They follow on those before.
    record Onwards() implements Start {}

    /// A new run begins.
    ///
    /// @param position of its first sample; negative where its beginning is cut off
    record Anew(long position) implements Start {}
  }

  /// @param at when the first of the samples is heard
  /// @param length how long they are heard
  Start next(Duration at, Duration length) {
    Duration gap = at.minus(shift).minus(due);
    if (begun && gap.abs().compareTo(JITTER) <= 0) {
      due = due.plus(length);
      return new Start.Onwards();
    }
    if (gap.compareTo(LONGEST_GAP) > 0) {
      shift = shift.plus(gap);
    }
    begun = true;
    Duration start = at.minus(shift);
    due = start.plus(length);
    return new Start.Anew(Math.round(start.toNanos() / 1e9 * rate));
  }
}
