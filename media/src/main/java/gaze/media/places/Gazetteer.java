package gaze.media.places;

import gaze.domain.GeoPoint;
import gaze.domain.Place;
import java.util.Optional;

/// Names the place that a point on earth belongs to.
public interface Gazetteer {
  /// A gazetteer that knows nothing.
  Gazetteer NONE = _ -> Optional.empty();

  /// The nearest town, its region and country; empty far from any.
  Optional<Place> near(GeoPoint point);

  /// The towns of GeoNames that the program carries; loaded when first asked.
  static Gazetteer carried() {
    return point -> Towns.Carried.TOWNS.near(point);
  }
}
