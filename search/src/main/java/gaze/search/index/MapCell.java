package gaze.search.index;

import gaze.domain.GeoPoint;
import gaze.domain.MediaId;
import gaze.search.language.GeoBox;
import java.util.UUID;
import org.apache.lucene.geo.GeoEncodingUtils;

/// What lies in a cell of a map, summed up. Places are kept as Lucene encodes them, in whole
/// numbers, so that a sum does not depend on the order of its items; longitudes go on growing where
/// the area reaches over the 180th meridian.
final class MapCell {
  /// Once around the earth, as encoded.
  static final long AROUND = 1L << 32;

  final Agreement place = new Agreement();
  final Agreement country = new Agreement();
  private long items;
  private long latitudes;
  private long longitudes;
  private int south = Integer.MAX_VALUE;
  private int north = Integer.MIN_VALUE;
  private long west = Long.MAX_VALUE;
  private long east = Long.MIN_VALUE;
  private long captured = Long.MIN_VALUE;
  private UUID newest = new UUID(0, 0);

  void add(int latitude, long longitude) {
    items++;
    latitudes += latitude;
    longitudes += longitude;
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }

  /// Whether an item taken then may be the newest; its id decides where two were taken at once.
  boolean mayBeNewest(long taken) {
    return taken >= captured;
  }

  /// Whether it is.
  boolean newest(long taken, UUID id) {
    boolean is = taken > captured || taken == captured && id.compareTo(newest) > 0;
    if (is) {
      captured = taken;
      newest = id;
    }
    return is;
  }

  void add(MapCell other) {
    items += other.items;
    latitudes += other.latitudes;
    longitudes += other.longitudes;
    south = Math.min(south, other.south);
    north = Math.max(north, other.north);
    west = Math.min(west, other.west);
    east = Math.max(east, other.east);
    boolean hasNewest = newest(other.captured, other.newest);
    place.join(other.place, hasNewest);
    country.join(other.country, hasNewest);
  }

  long items() {
    return items;
  }

  double latitude() {
    return GeoEncodingUtils.decodeLatitude((int) Math.round((double) latitudes / items));
  }

  double longitude() {
    return degrees(Math.round((double) longitudes / items));
  }

  Cluster cluster() {
    GeoBox box =
        new GeoBox(
            GeoEncodingUtils.decodeLatitude(south),
            degrees(west),
            GeoEncodingUtils.decodeLatitude(north),
            degrees(east));
    return new Cluster(
        new GeoPoint(latitude(), longitude()),
        items,
        new MediaId(newest),
        box,
        place.value(),
        country.value(),
        place.ofAll() && country.ofAll(),
        country.ofAll());
  }

  /// The lower half of the number is the longitude itself, wherever the counting began.
  private static double degrees(long longitude) {
    return GeoEncodingUtils.decodeLongitude((int) longitude);
  }
}
