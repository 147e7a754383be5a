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
}
