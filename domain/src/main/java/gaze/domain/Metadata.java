package gaze.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a file, or a whole item, says of itself, read without decoding a pixel.
///
/// @param size as displayed
/// @param rotation clockwise degrees that were applied to reach the displayed size: 0, 90, 180, 270
/// @param rating 1..5, or −1 for rejected; 0 is absent
/// @param contentIdentifier what joins the two files of a Live Photo
public record Metadata(
    Optional<CaptureTime> captured,
    Optional<PictureSize> size,
    int rotation,
    Optional<Duration> duration,
    Optional<VideoTrack> video,
    Optional<AudioTrack> audio,
    Camera camera,
    Exposure exposure,
    Optional<GeoPoint> location,
    Optional<Place> place,
    OptionalInt rating,
    Optional<String> title,
    Optional<String> description,
    List<String> keywords,
    Optional<String> contentIdentifier,
    Optional<MotionPart> motion) {

  public static final Metadata EMPTY =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Camera.UNKNOWN,
          Exposure.UNKNOWN,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Metadata {
    if (rotation % 90 != 0 || rotation < 0 || rotation >= 360) {
      throw new IllegalArgumentException("need 0, 90, 180 or 270 degrees, got " + rotation);
    }
    if (rating.isPresent()
        && (rating.getAsInt() < -1 || rating.getAsInt() == 0 || rating.getAsInt() > 5)) {
      throw new IllegalArgumentException("need a rating of -1 or 1..5, got " + rating.getAsInt());
    }
    keywords = List.copyOf(keywords);
  }
}
