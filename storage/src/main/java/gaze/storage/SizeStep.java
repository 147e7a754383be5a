package gaze.storage;

/// A step on the scale of file sizes by which the timeline is cut: 1, 2 or 5 times a power of ten
/// bytes up to the next such number; what has less than ten bytes is one step, from 0.
///
/// @param least bytes that an item of this step has
public record SizeStep(long least) {
  private static final long FIRST = 10;

  public SizeStep {
    if (least < 0 || least != floor(least)) {
      throw new IllegalArgumentException("need 0 or 1, 2, 5 times a power of ten, got " + least);
    }
  }

  /// The step that a size lies on.
  public static SizeStep of(long bytes) {
    return new SizeStep(floor(bytes));
  }

  private static long floor(long bytes) {
    if (bytes < FIRST) {
      return 0;
    }
    long unit = 1;
    while (bytes / unit >= FIRST) {
      unit *= 10;
    }
    long digit = bytes / unit;
    return unit * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
  }

  /// The least of the step above; on the last one the greatest number there is.
  public long end() {
    if (least == 0) {
      return FIRST;
    }
    long digit = Long.toString(least).charAt(0) - '0';
    long next = digit == 2 ? least / 2 * 5 : least * 2;
    return next > least ? next : Long.MAX_VALUE;
  }
}
