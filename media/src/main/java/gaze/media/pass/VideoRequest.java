package gaze.media.pass;

import gaze.media.scene.Mode;
import java.time.Duration;

/// How a video is looked at.
///
/// @param every one regular frame for each stretch of this length
/// @param side longest side of a frame in pixels
/// @param most frames at most, however long the video is or claims to be
/// @param timeLimit for all of it
public record VideoRequest(Mode mode, Duration every, int side, int most, Duration timeLimit) {
  /// One regular frame per 2 s and one per scene, of up to about twelve hours.
  public static final VideoRequest ACCURATE =
      new VideoRequest(Mode.ACCURATE, Duration.ofSeconds(2), 960, 30_000, Duration.ofHours(24));

  public static final VideoRequest FAST = ACCURATE.in(Mode.FAST);

  public VideoRequest {
    if (!every.isPositive() || side <= 0 || most <= 0 || !timeLimit.isPositive()) {
      throw new IllegalArgumentException(
          "need every, side, most and a time limit above 0, got %s, %d, %d, %s"
              .formatted(every, side, most, timeLimit));
    }
  }

  public VideoRequest in(Mode other) {
    return new VideoRequest(other, every, side, most, timeLimit);
  }

  public VideoRequest within(Duration other) {
    return new VideoRequest(mode, every, side, most, other);
  }
}
