package gaze.search.language;

import gaze.domain.GeoPoint;

/// A part of the earth between two parallels and two meridians, its edges included. Degrees. Where
/// `west` is more than `east`, it reaches over the 180th meridian.
public record GeoBox(double south, double west, double north, double east) {
  public static final GeoBox WORLD = new GeoBox(-90, -180, 90, 180);

  public GeoBox {
    boolean inWorld = Math.abs(west) <= 180 && Math.abs(east) <= 180;
    if (!(inWorld && south >= -90 && south <= north && north <= 90)) {
      throw new IllegalArgumentException(
          "need -90 <= south <= north <= 90 and longitudes within ±180, got "
              + south
              + ".."
              + north
              + ", "
              + west
              + ".."
              + east);
    }
  }

  public boolean overDateLine() {
    return west > east;
  }

  public boolean contains(GeoPoint point) {
    double longitude = point.longitude();
    boolean between =
        overDateLine()
            ? longitude >= west || longitude <= east
            : longitude >= west && longitude <= east;
    return between && point.latitude() >= south && point.latitude() <= north;
  }
}
