package gaze.pipeline.stage;

/// The line from a running stage back to whoever waits for it. Thread-safe.
public interface Progress {
  /// Nobody listens, nobody cancels.
  Progress SILENT =
      new Progress() {
        @Override
        public void reached(double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// Says how far the stage has come (0..1); also a sign of life, so long work calls it often.
  void reached(double fraction);

  /// Whether the result is not wanted any more; long work asks between steps and ends early.
  boolean cancelled();
}
