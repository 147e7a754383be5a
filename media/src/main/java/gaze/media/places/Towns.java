package gaze.media.places;

import gaze.domain.GeoPoint;
import gaze.domain.Place;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Towns by position: a k-d tree over points of the unit sphere, so that poles and the date line
/// are like everywhere else.
///
/// File, gzip-compressed, Java's data encoding: version (int), number of regions, of each its name;
/// number of towns, of each latitude and longitude in 1e-5 degrees (int), region number (int, −1
/// for none), country code (2 bytes), name. The towns stand in the tree's order: the middle of a
/// stretch is its root, split by x, y and z in turn.
public final class Towns implements Gazetteer {
  private static final int VERSION = 1;
  private static final double UNITS = 1e5;

  /// Farther from every town, naming one would mislead.
  private static final double FARTHEST_KM = 100;

  /// @param country ISO 3166-1 alpha-2
  public record Town(
      String name, double latitude, double longitude, Optional<String> region, String country) {}

  private final float[] xyz;
  private final Town[] towns;

  private Towns(List<Town> ordered) {
    towns = ordered.toArray(Town[]::new);
    xyz = new float[3 * towns.length];
    for (int i = 0; i < towns.length; i++) {
      double[] point = sphere(towns[i].latitude, towns[i].longitude);
      for (int axis = 0; axis < 3; axis++) {
        xyz[3 * i + axis] = (float) point[axis];
      }
    }
  }

  /// The tree of towns in any order.
  public static Towns of(List<Town> towns) {
    Town[] ordered = towns.toArray(Town[]::new);
    order(ordered, 0, ordered.length, 0);
    return new Towns(Arrays.asList(ordered));
  }

  /// Orders that agree with those by x, y and z, and need little arithmetic.
  private static final List<Comparator<Town>> ALONG =
      List.of(
          Comparator.comparingDouble(town -> sphere(town.latitude, town.longitude)[0]),
          Comparator.comparingDouble(town -> sphere(town.latitude, town.longitude)[1]),
          Comparator.comparingDouble(Town::latitude));

  private static void order(Town[] towns, int from, int to, int axis) {
    if (to - from < 2) {
      return;
    }
    Arrays.sort(towns, from, to, ALONG.get(axis));
    int middle = (from + to) >>> 1;
    order(towns, from, middle, (axis + 1) % 3);
    order(towns, middle + 1, to, (axis + 1) % 3);
  }

  private static double[] sphere(double latitude, double longitude) {
    double lat = Math.toRadians(latitude);
    double lon = Math.toRadians(longitude);
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  @Override
  public Optional<Place> near(GeoPoint point) {
    Search search = new Search(sphere(point.latitude(), point.longitude()));
    search.descend(0, towns.length, 0);
    return search.best < 0
        ? Optional.empty()
        : Optional.of(towns[search.best])
            .filter(town -> distance(town, point) <= FARTHEST_KM)
            .map(Towns::place);
  }

  private static double distance(Town town, GeoPoint point) {
    return new GeoPoint(town.latitude, town.longitude).kilometresTo(point);
  }

  private static Place place(Town town) {
    String country = Locale.of("", town.country).getDisplayCountry(Locale.ENGLISH);
    return new Place(town.name, town.region, country, town.country);
  }

  /// One walk down the tree, towards the point first.
  private final class Search {
    private final double[] point;
    private int best = -1;
    private double bestSquare = Double.MAX_VALUE;

    Search(double[] point) {
      this.point = point;
    }

    void descend(int from, int to, int axis) {
      if (from >= to) {
        return;
      }
      int middle = (from + to) >>> 1;
      double square = 0;
      for (int i = 0; i < 3; i++) {
        double difference = point[i] - xyz[3 * middle + i];
        square += difference * difference;
      }
      if (square < bestSquare) {
        bestSquare = square;
        best = middle;
      }
      double beyond = point[axis] - xyz[3 * middle + axis];
      int next = (axis + 1) % 3;
      if (beyond < 0) {
        descend(from, middle, next);
      } else {
        descend(middle + 1, to, next);
      }
      if (beyond * beyond >= bestSquare) {
        return;
      }
      if (beyond < 0) {
        descend(middle + 1, to, next);
      } else {
        descend(from, middle, next);
      }
    }
  }

  public void write(OutputStream target) throws IOException {
    List<String> regions =
        Arrays.stream(towns).flatMap(town -> town.region.stream()).distinct().sorted().toList();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeInt(VERSION);
      out.writeInt(regions.size());
      for (String region : regions) {
        out.writeUTF(region);
      }
      out.writeInt(towns.length);
      for (Town town : towns) {
        out.writeInt((int) Math.round(town.latitude * UNITS));
        out.writeInt((int) Math.round(town.longitude * UNITS));
        out.writeInt(
            town.region.map(name -> java.util.Collections.binarySearch(regions, name)).orElse(-1));
        out.writeByte(town.country.charAt(0));
        out.writeByte(town.country.charAt(1));
        out.writeUTF(town.name);
      }
    }
  }

  public static Towns read(InputStream source) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16))) {
      if (in.readInt() != VERSION) {
        throw new IOException("the file of towns has another version than " + VERSION);
      }
      List<Optional<String>> regions = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        regions.add(Optional.of(in.readUTF()));
      }
      Town[] towns = new Town[in.readInt()];
      for (int i = 0; i < towns.length; i++) {
        double latitude = in.readInt() / UNITS;
        double longitude = in.readInt() / UNITS;
        int region = in.readInt();
        String country = ("" + (char) in.readByte() + (char) in.readByte()).intern();
        towns[i] =
            new Town(
                in.readUTF(),
                latitude,
                longitude,
                region < 0 ? Optional.empty() : regions.get(region),
                country);
      }
      return new Towns(Arrays.asList(towns));
    }
  }

  /// Loads the carried file once, when first touched.
  static final class Carried {
    static final String RESOURCE = "towns.bin";
    static final Towns TOWNS = load();

    private Carried() {}

    private static Towns load() {
      try (InputStream file = Towns.class.getResourceAsStream(RESOURCE)) {
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
