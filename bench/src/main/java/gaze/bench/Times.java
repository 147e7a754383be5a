package gaze.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long each of several runs took.
///
/// @param nanos sorted
record Times(long[] nanos) {
  /// One run of what is measured.
  interface Work {
    void run(int round);
  }

  static Times of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  static Times of(int rounds, Work work) {
    long[] nanos = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long begin = System.nanoTime();
      work.run(round);
      nanos[round] = System.nanoTime() - begin;
    }
    return of(nanos);
  }

  /// All runs of several measurements.
  static Times together(List<Times> all) {
    return of(all.stream().flatMapToLong(times -> Arrays.stream(times.nanos())).toArray());
  }

  /// The smallest that at least this share of the runs did not exceed.
  Duration at(double share) {
    return Duration.ofNanos(nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)]);
  }

  Duration median() {
    return at(0.5);
  }

  /// Milliseconds with two decimals.
  static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
  }
}
