package gaze.testkit.sample;

import java.util.Locale;

/// The JSON that a Google Takeout puts beside a picture.
final class Takeout {
  private Takeout() {}

  static String of(Shot shot) {
    Shot.Place place = shot.place().orElse(new Shot.Place(0, 0, 0));
    return String.format(
        Locale.ROOT,
        """
        {
          "title": "%s",
          "description": "%s",
          "creationTime": { "timestamp": "%d" },
          "photoTakenTime": { "timestamp": "%d" },
          "geoData": { "latitude": %.6f, "longitude": %.6f, "altitude": %.1f }
        }
        """,
        shot.path().substring(shot.path().lastIndexOf('/') + 1),
        shot.words().title(),
        shot.taken().plusDays(1).toEpochSecond(),
        shot.taken().toEpochSecond(),
        place.latitude(),
        place.longitude(),
        place.altitude());
  }
}
