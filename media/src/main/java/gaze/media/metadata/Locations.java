package gaze.media.metadata;

import gaze.domain.GeoPoint;
import java.util.Optional;

/// Which of two recorded places is the better one.
final class Locations {
  private Locations() {}

  /// "Null island", where nobody takes pictures.
  static boolean isNowhere(GeoPoint point) {
    return point.latitude() == 0 && point.longitude() == 0;
  }

  /// The first, unless only the second is somewhere.
  static Optional<GeoPoint> better(Optional<GeoPoint> first, Optional<GeoPoint> second) {
    return somewhere(first).or(() -> somewhere(second)).or(() -> first).or(() -> second);
  }

  /// What zones and place names may be looked up by.
  static Optional<GeoPoint> somewhere(Optional<GeoPoint> point) {
    return point.filter(place -> !isNowhere(place));
  }
}
