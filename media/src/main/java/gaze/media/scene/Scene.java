package gaze.media.scene;

import java.time.Duration;

/// A stretch of a video between two cuts.
///
/// @param end where the next scene starts, or the video ends
/// @param keyFrame the time of a frame that shows what the scene is about
public record Scene(Duration start, Duration end, Duration keyFrame) {
  public Scene {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("need 0 <= start <= end, got " + start + " .. " + end);
    }
    if (keyFrame.compareTo(start) < 0 || keyFrame.compareTo(end) > 0) {
      throw new IllegalArgumentException(
          "need a key frame in %s .. %s, got %s".formatted(start, end, keyFrame));
    }
  }

  /// A scene with its middle as key frame.
  public static Scene between(Duration start, Duration end) {
    return new Scene(start, end, start.plus(end).dividedBy(2));
  }

  /// The same scene with another key frame.
  public Scene shownBy(Duration frame) {
    return new Scene(start, end, frame);
  }

  /// Whether a time belongs to this scene.
  public boolean holds(Duration at) {
    return at.compareTo(start) >= 0 && at.compareTo(end) < 0;
  }
}
