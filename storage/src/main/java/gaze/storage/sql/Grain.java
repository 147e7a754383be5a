package gaze.storage.sql;

import gaze.storage.SizeStep;
import gaze.storage.Timeline.Order;
import gaze.storage.Timeline.Span;
import java.time.Duration;
import java.util.Locale;

/// A stretch of numbers from one (inclusive) to another (exclusive): grains of a scale, or the keys
/// that lie on some of them. The day grain is the number of days since 1970, the size grain counts
/// the first three digits of the bytes through all powers of ten (`media.day` and `media.weight` in
/// the database).
record Grain(long from, long to) {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int TEN = 10;

  /// The least number of three digits, and how many there are.
  private static final int LEAST = 100;

  private static final int MANTISSAS = 900;

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

  boolean contains(long number) {
    return from <= number && number < to;
  }

  static long ofDay(long wallMillis) {
    return Math.floorDiv(wallMillis, DAY_MILLIS);
  }

  static long ofBytes(long bytes) {
    long firstThree = bytes;
    int power = 0;
    while (firstThree >= LEAST * TEN) {
      firstThree /= TEN;
      power++;
    }
    return firstThree + (long) MANTISSAS * power;
  }

  static SizeStep stepOf(long grain) {
    return SizeStep.of(leastBytes(grain));
  }

  private static long leastBytes(long grain) {
    if (grain < LEAST) {
      return grain;
    }
    long bytes = LEAST + (grain - LEAST) % MANTISSAS;
    for (long power = (grain - LEAST) / MANTISSAS; power > 0; power--) {
      if (bytes > Long.MAX_VALUE / TEN) {
        return Long.MAX_VALUE;
      }
      bytes *= TEN;
    }
    return bytes;
  }
}
