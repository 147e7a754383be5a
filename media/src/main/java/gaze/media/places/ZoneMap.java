package gaze.media.places;

import gaze.domain.GeoPoint;
import java.time.ZoneId;
import java.util.Optional;

/// Which time zone a point on earth lies in.
public interface ZoneMap {
  /// A map that knows nothing.
  ZoneMap NONE = _ -> Optional.empty();

  /// Empty far out at sea and where this Java does not know the zone.
  Optional<ZoneId> at(GeoPoint point);

  /// The map that the program carries; loaded when first asked.
  static ZoneMap carried() {
    return point -> Zones.Carried.ZONES.at(point);
  }
}
