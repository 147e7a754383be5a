package gaze.storage.sql;

import gaze.storage.SizeStep;
import gaze.storage.Timeline.Order;
import gaze.storage.Timeline.Span;
import java.time.Duration;
import java.util.Locale;

/// A stretch of numbers from one (inclusive) to another (exclusive): grains of a scale, or the keys
/// that lie on some of them. The day grain is the number of days since 1970, the size grain counts
/// the first two digits of the bytes through all powers of ten (`media.day` and `media.weight` in
/// the database).
record Grain(long from, long to) {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int TEN = 10;

  /// How many pairs of first digits there are: 10 to 99.
  private static final int PAIRS = 90;

  /// As the database writes it.
  enum Scale {
    DATE,
    SIZE;

    static Scale of(Order order) {
      return order.byDate() ? DATE : SIZE;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The grains of a bucket.
  static Grain grainsOf(Span span) {
    return switch (span) {
      case Span.Month(var month) ->
          new Grain(month.atDay(1).toEpochDay(), month.plusMonths(1).atDay(1).toEpochDay());
      case Span.Sizes(var step) -> new Grain(ofBytes(step.least()), ofBytes(step.end()));
    };
  }

  /// The keys of the items of a bucket: wall time in milliseconds, or bytes.
  static Grain keysOf(Span span) {
    return switch (span) {
      case Span.Month _ -> {
        Grain days = grainsOf(span);
        yield new Grain(days.from * DAY_MILLIS, days.to * DAY_MILLIS);
      }
      case Span.Sizes(var step) -> new Grain(step.least(), step.end());
    };
  }

  /// The keys of the items of a grain.
  static Grain keysOf(Scale scale, long grain) {
    return switch (scale) {
      case DATE -> new Grain(grain * DAY_MILLIS, (grain + 1) * DAY_MILLIS);
      case SIZE -> new Grain(leastBytes(grain), leastBytes(grain + 1));
    };
  }

  static long ofDay(long wallMillis) {
    return Math.floorDiv(wallMillis, DAY_MILLIS);
  }

  static long ofBytes(long bytes) {
    long firstTwo = bytes;
    int power = 0;
    while (firstTwo >= TEN * TEN) {
      firstTwo /= TEN;
      power++;
    }
    return firstTwo + (long) PAIRS * power;
  }

  static SizeStep stepOf(long grain) {
    return SizeStep.of(leastBytes(grain));
  }

  private static long leastBytes(long grain) {
    if (grain < TEN) {
      return grain;
    }
    long bytes = TEN + (grain - TEN) % PAIRS;
    for (long power = (grain - TEN) / PAIRS; power > 0; power--) {
      if (bytes > Long.MAX_VALUE / TEN) {
        return Long.MAX_VALUE;
      }
      bytes *= TEN;
    }
    return bytes;
  }
}
