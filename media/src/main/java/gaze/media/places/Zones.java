package gaze.media.places;

import gaze.domain.GeoPoint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Time zones as polygons, kept as small as they can be asked: differences of neighbouring corners
/// in variable-length numbers, walked anew for each question. Most rings are ruled out by their
/// bounds.
///
/// File, gzip-compressed, Java's data encoding: version (int), number of zones, of each its name;
/// number of rings, of each zone (short), west, south, east, north (ints in 1e-4 degrees), corners
/// (int), length in bytes (int); then the bytes of all rings. A ring's bytes are x and y of each
/// corner as the difference to the one before (the first: to west and south), zigzag-coded in
/// groups of seven bits, lowest first, the highest bit saying that more follow.
public final class Zones implements ZoneMap {
  private static final int VERSION = 1;

  /// 11 metres at the equator; timeshape's own numbers are not much finer.
  static final double UNITS = 1e4;

  /// How far a point beside every zone is looked around for one: borders were simplified.
  private static final int NEARBY = 20;

  /// @param corners x and y in turn, in 1e-4 degrees, not closed
  public record Ring(String zone, int[] corners) {}

  private record Bounds(int zone, int west, int south, int east, int north, int corners, int at) {
    boolean hold(int x, int y) {
      return x >= west && x <= east && y >= south && y <= north;
    }
  }

  private final List<String> names;
  private final List<Bounds> rings;
  private final byte[] bytes;

  private Zones(List<String> names, List<Bounds> rings, byte[] bytes) {
    this.names = names;
    this.rings = rings;
    this.bytes = bytes;
  }

  @Override
  public Optional<ZoneId> at(GeoPoint point) {
    int x = (int) Math.round(point.longitude() * UNITS);
    int y = (int) Math.round(point.latitude() * UNITS);
    OptionalInt zone = around(x, y);
    return zone.isEmpty() ? Optional.empty() : known(names.get(zone.getAsInt()));
  }

  private static Optional<ZoneId> known(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private OptionalInt around(int x, int y) {
    OptionalInt here = zone(x, y);
    if (here.isPresent()) {
      return here;
    }
    for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
      OptionalInt beside = zone(x + step[0] * NEARBY, y + step[1] * NEARBY);
      if (beside.isPresent()) {
        return beside;
      }
    }
    return OptionalInt.empty();
  }

  /// The zone with an odd number of crossings: holes count as rings of their own zone.
  private OptionalInt zone(int x, int y) {
    int[] crossings = new int[names.size()];
    for (Bounds ring : rings) {
      if (ring.hold(x, y)) {
        crossings[ring.zone] += crossings(ring, x, y);
      }
    }
    for (int zone = 0; zone < crossings.length; zone++) {
      if (crossings[zone] % 2 == 1) {
        return OptionalInt.of(zone);
      }
    }
    return OptionalInt.empty();
  }

  /// How often a ray from the point to the east crosses the ring.
  private int crossings(Bounds ring, int x, int y) {
    Corners walk = new Corners(ring);
    walk.next();
    long firstX = walk.x;
    long firstY = walk.y;
    int crossings = 0;
    for (int i = 1; i <= ring.corners; i++) {
      long fromX = walk.x;
      long fromY = walk.y;
      if (i < ring.corners) {
        walk.next();
      }
      long toX = i < ring.corners ? walk.x : firstX;
      long toY = i < ring.corners ? walk.y : firstY;
      if (fromY > y != toY > y
          && x < fromX + (double) (y - fromY) * (toX - fromX) / (toY - fromY)) {
        crossings++;
      }
    }
    return crossings;
  }

  private final class Corners {
    private int at;
    private long x;
    private long y;

    Corners(Bounds ring) {
      at = ring.at;
      x = ring.west;
      y = ring.south;
    }

    void next() {
      x += number();
      y += number();
    }

    private long number() {
      long value = 0;
      int shift = 0;
      byte group;
      do {
        group = bytes[at++];
        value |= (long) (group & 0x7F) << shift;
        shift += 7;
      } while (group < 0);
      return value >>> 1 ^ -(value & 1);
    }
  }

  /// A map of rings; rings of one zone that lie in each other are holes.
  public static Zones of(List<Ring> rings) {
    List<String> names = rings.stream().map(Ring::zone).distinct().sorted().toList();
    List<Bounds> bounds = new ArrayList<>();
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (Ring ring : rings) {
      bounds.add(append(ring, names.indexOf(ring.zone), bytes));
    }
    return new Zones(names, bounds, bytes.toByteArray());
  }

  private static Bounds append(Ring ring, int zone, java.io.ByteArrayOutputStream bytes) {
    int west = Integer.MAX_VALUE;
    int south = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    for (int i = 0; i < ring.corners.length; i += 2) {
      west = Math.min(west, ring.corners[i]);
      east = Math.max(east, ring.corners[i]);
      south = Math.min(south, ring.corners[i + 1]);
      north = Math.max(north, ring.corners[i + 1]);
    }
    int at = bytes.size();
    int x = west;
    int y = south;
    for (int i = 0; i < ring.corners.length; i += 2) {
      write(ring.corners[i] - x, bytes);
      write(ring.corners[i + 1] - y, bytes);
      x = ring.corners[i];
      y = ring.corners[i + 1];
    }
    return new Bounds(zone, west, south, east, north, ring.corners.length / 2, at);
  }

  private static void write(int difference, java.io.ByteArrayOutputStream bytes) {
    long value = (long) difference << 1 ^ difference >> 31;
    value &= 0x1_FFFF_FFFFL;
    while (value >= 0x80) {
      bytes.write((int) (value & 0x7F | 0x80));
      value >>>= 7;
    }
    bytes.write((int) value);
  }

  public void write(OutputStream target) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeInt(VERSION);
      out.writeInt(names.size());
      for (String name : names) {
        out.writeUTF(name);
      }
      out.writeInt(rings.size());
      for (Bounds ring : rings) {
        out.writeShort(ring.zone);
        out.writeInt(ring.west);
        out.writeInt(ring.south);
        out.writeInt(ring.east);
        out.writeInt(ring.north);
        out.writeInt(ring.corners);
        out.writeInt(ring.at);
      }
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  public static Zones read(InputStream source) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new java.io.BufferedInputStream(new GZIPInputStream(source), 1 << 16))) {
      if (in.readInt() != VERSION) {
        throw new IOException("the map of zones has another version than " + VERSION);
      }
      List<String> names = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        names.add(in.readUTF());
      }
      List<Bounds> rings = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        rings.add(
            new Bounds(
                in.readShort(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt()));
      }
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return new Zones(List.copyOf(names), List.copyOf(rings), bytes);
    }
  }

  /// Loads the carried file once, when first touched.
  static final class Carried {
    static final String RESOURCE = "zones.bin";
    static final Zones ZONES = load();

    private Carried() {}

    private static Zones load() {
      try (InputStream file = Zones.class.getResourceAsStream(RESOURCE)) {
        if (file == null) {
          throw new IllegalStateException("the build left out " + RESOURCE);
        }
        return read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
