package gaze.inference.speech;

/// Whoever waits for what is heard. Called on the thread that listens.
public interface Audience {
  /// Nobody listens, nobody cancels.
  Audience SILENT =
      new Audience() {
        @Override
        public void reached(double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// How far it has come (0..1), never back; told every few seconds as a sign of life.
  void reached(double fraction);

  /// Another chunk was written down, so that it can be kept.
  default void heard(HeardChunk chunk) {}

  /// Whether the words are not wanted any more.
  boolean cancelled();
}
