package gaze.media.metadata;

import gaze.domain.AudioTrack;
import gaze.domain.MotionPart;
import gaze.domain.PictureSize;
import gaze.domain.VideoTrack;
import java.time.Duration;
import java.util.Optional;

/// What a file's container says of its pictures and sound.
///
/// @param stored width and height before any turning
record Shape(
    Optional<PictureSize> stored,
    Heading heading,
    Optional<Duration> duration,
    Optional<VideoTrack> video,
    Optional<AudioTrack> audio,
    Optional<MotionPart> motion) {

  static final Shape UNKNOWN = picture(Optional.empty(), Heading.UPRIGHT);

  static Shape picture(Optional<PictureSize> stored, Heading heading) {
    return new Shape(
        stored, heading, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Optional<PictureSize> displayed() {
    return stored.map(size -> heading.swapsSides() ? size.turned() : size);
  }

  Shape withMotion(MotionPart part) {
    return new Shape(stored, heading, duration, video, audio, Optional.of(part));
  }
}
