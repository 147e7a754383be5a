package gaze.inference.session;

import java.time.Duration;

/// How models are kept and run.
///
/// @param threads that one run may use
/// @param capacity how many models are open at once; the one not used for longest is closed first
/// @param idle how long a model is kept after its last run
public record SessionSettings(Device device, int threads, int capacity, Duration idle) {
  public SessionSettings {
    if (threads < 1 || capacity < 1 || !idle.isPositive()) {
      throw new IllegalArgumentException(
          "need at least a thread, a model and a moment, got %d, %d, %s"
              .formatted(threads, capacity, idle));
    }
  }
}
