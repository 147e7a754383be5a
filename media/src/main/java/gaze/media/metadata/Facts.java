package gaze.media.metadata;

import gaze.domain.Camera;
import gaze.domain.Exposure;
import gaze.domain.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What one source of metadata (an EXIF block, an XMP packet, a sidecar …) says about a picture.
///
/// @param times every place that names a time, in no order
/// @param contentIdentifier what joins the two files of a Live Photo
public record Facts(
    List<TimeClue> times,
    Optional<GeoPoint> location,
    Camera camera,
    Exposure exposure,
    OptionalInt rating,
    Optional<String> title,
    Optional<String> description,
    List<String> keywords,
    Optional<Boolean> favorite,
    Optional<String> contentIdentifier) {

  public static final Facts NONE =
      new Facts(
          List.of(),
          Optional.empty(),
          Camera.UNKNOWN,
          Exposure.UNKNOWN,
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Facts {
    times = List.copyOf(times);
    keywords = List.copyOf(keywords);
  }

  /// These facts, and the other's wherever these are silent. Times of both are kept: their step
  /// decides later.
  Facts or(Facts other) {
    List<TimeClue> allTimes = new ArrayList<>(times);
    allTimes.addAll(other.times);
    return new Facts(
        allTimes,
        Locations.better(location, other.location),
        new Camera(
            camera.make().or(() -> other.camera.make()),
            camera.model().or(() -> other.camera.model()),
            camera.lens().or(() -> other.camera.lens())),
        exposure.equals(Exposure.UNKNOWN) ? other.exposure : exposure,
        rating.isPresent() ? rating : other.rating,
        title.or(() -> other.title),
        description.or(() -> other.description),
        keywords.isEmpty() ? other.keywords : keywords,
        favorite.or(() -> other.favorite),
        contentIdentifier.or(() -> other.contentIdentifier));
  }

  /// These facts with the words a person wrote (rating, title, description, keywords, favourite)
  /// taken from another first.
  Facts withWordsOf(Facts writer) {
    Facts words = writer.or(this);
    return new Facts(
        times,
        location,
        camera,
        exposure,
        words.rating,
        words.title,
        words.description,
        words.keywords,
        words.favorite,
        contentIdentifier);
  }
}
