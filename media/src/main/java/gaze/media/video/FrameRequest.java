package gaze.media.video;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Which frames of a video are wanted, and for how long somebody is willing to wait.
///
/// @param every one frame for each stretch of this length
/// @param side longest side of a frame in pixels
/// @param most frames at most, however long the video is or claims to be
/// @param timeLimit for the whole video
/// @param cancelled asked often; true ends the work
public record FrameRequest(
    Duration every, int side, int most, Duration timeLimit, BooleanSupplier cancelled) {

  /// One frame per 2 s, of up to twelve hours.
  public static final FrameRequest DEFAULT =
      new FrameRequest(Duration.ofSeconds(2), 960, 21_600, Duration.ofHours(2), () -> false);

  public FrameRequest {
    if (every.isNegative() || every.isZero() || side <= 0 || most <= 0) {
      throw new IllegalArgumentException(
          "need every, side and most above 0, got " + every + ", " + side + ", " + most);
    }
  }

  public FrameRequest cancelledBy(BooleanSupplier other) {
    return new FrameRequest(every, side, most, timeLimit, other);
  }

  public FrameRequest withSide(int other) {
    return new FrameRequest(every, other, most, timeLimit, cancelled);
  }

  public FrameRequest within(Duration other) {
    return new FrameRequest(every, side, most, other, cancelled);
  }
}
