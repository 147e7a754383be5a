package gaze.media.video;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Which frames of a video are decoded, and for how long somebody waits for them.
///
/// @param cancelled asked before every packet
public record PassRequest(Frames frames, Duration timeLimit, BooleanSupplier cancelled) {
  public PassRequest {
    if (!timeLimit.isPositive()) {
      throw new IllegalArgumentException("need a time limit, got " + timeLimit);
    }
  }

  /// What a pass decodes.
  public sealed interface Frames {
    /// Whether the video is read from one end to the other.
    default boolean whole() {
      return switch (this) {
        case All _, Keys _ -> true;
        case At _, Within _ -> false;
      };
    }

    /// Every frame.
    record All() implements Frames {}

    /// Only those that need no other, of which a video has one in some seconds.
    record Keys() implements Frames {}

    /// For each of some times the first frame that is shown then or later, and perhaps some after
    /// it.
    ///
    /// @param times in order
    record At(List<Duration> times) implements Frames {
      public At {
        times = List.copyOf(times);
        for (int i = 1; i < times.size(); i++) {
          if (times.get(i).compareTo(times.get(i - 1)) < 0) {
            throw new IllegalArgumentException("times out of order: " + times);
          }
        }
      }
    }

    /// Every frame of some stretches, each from the keyframe at or before its beginning, good
    /// enough for small pictures.
    ///
    /// @param stretches in order of time, none reaching into the next
    record Within(List<Stretch> stretches) implements Frames {
      public Within {
        stretches = List.copyOf(stretches);
        for (int i = 1; i < stretches.size(); i++) {
          if (stretches.get(i).from().compareTo(stretches.get(i - 1).to()) < 0) {
            throw new IllegalArgumentException("stretches out of order: " + stretches);
          }
        }
      }
    }
  }

  /// A part of a video; both ends belong to it.
  public record Stretch(Duration from, Duration to) {
    static final Stretch WHOLE = new Stretch(Duration.ZERO, Duration.ofNanos(Long.MAX_VALUE));

    public Stretch {
      if (from.isNegative() || to.compareTo(from) < 0) {
        throw new IllegalArgumentException("need 0 <= from <= to, got " + from + " .. " + to);
      }
    }

    boolean holds(Duration at) {
      return at.compareTo(from) >= 0 && at.compareTo(to) <= 0;
    }
  }

  public static PassRequest all(Duration timeLimit, BooleanSupplier cancelled) {
    return new PassRequest(new Frames.All(), timeLimit, cancelled);
  }

  public static PassRequest keys(Duration timeLimit, BooleanSupplier cancelled) {
    return new PassRequest(new Frames.Keys(), timeLimit, cancelled);
  }

  public static PassRequest within(
      List<Stretch> stretches, Duration timeLimit, BooleanSupplier cancelled) {
    return new PassRequest(new Frames.Within(stretches), timeLimit, cancelled);
  }

  public static PassRequest at(
      List<Duration> times, Duration timeLimit, BooleanSupplier cancelled) {
    return new PassRequest(new Frames.At(times), timeLimit, cancelled);
  }
}
