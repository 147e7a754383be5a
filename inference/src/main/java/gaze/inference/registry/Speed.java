package gaze.inference.registry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many bytes a second came lately. Of one thread at a time.
final class Speed {
  private static final long WINDOW = Duration.ofSeconds(5).toNanos();

  private record Mark(long at, long bytes) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /// @param nanos of the machine's clock
  /// @param bytes all that are here now
  /// @return bytes a second over the last few seconds
  long at(long nanos, long bytes) {
    if (!marks.isEmpty() && marks.getLast().bytes() > bytes) {
      marks.clear();
    }
    marks.addLast(new Mark(nanos, bytes));
    while (marks.size() > 2 && nanos - marks.getFirst().at() > WINDOW) {
      marks.removeFirst();
    }
    long time = nanos - marks.getFirst().at();
    return time <= 0
        ? 0
        : (long)
            ((bytes - marks.getFirst().bytes()) * (double) Duration.ofSeconds(1).toNanos() / time);
  }
}
