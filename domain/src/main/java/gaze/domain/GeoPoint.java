package gaze.domain;

import java.util.OptionalDouble;

/// A place on the earth, WGS 84 degrees.
///
/// @param altitude metres above sea level
public record GeoPoint(double latitude, double longitude, OptionalDouble altitude) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "need latitude within ±90 and longitude within ±180, got " + latitude + "," + longitude);
    }
  }

  public GeoPoint(double latitude, double longitude) {
    this(latitude, longitude, OptionalDouble.empty());
  }

  /// Great-circle distance by the haversine formula on the mean earth radius (IUGG R1).
  public double kilometresTo(GeoPoint other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
