package gaze.media.places.bake;

import com.github.luben.zstd.ZstdInputStream;
import gaze.media.places.Zones;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads timeshape's zones: a compressed archive with one GeoJSON feature in protocol buffers for
/// each zone.
final class TimeshapeZones {
  private TimeshapeZones() {}

  static Zones read() throws IOException {
    List<Zones.Ring> rings = new ArrayList<>();
    try (InputStream data =
            Objects.requireNonNull(TimeZoneEngine.class.getResourceAsStream("/data.tar.zstd"));
        TarArchiveInputStream archive =
            new TarArchiveInputStream(new BufferedInputStream(new ZstdInputStream(data)))) {
      while (archive.getNextEntry() != null) {
        feature(Geojson.Feature.parseFrom(archive.readAllBytes()), rings);
      }
    }
    return Zones.of(rings);
  }

  private static void feature(Geojson.Feature feature, List<Zones.Ring> rings) {
    String zone =
        feature.getPropertiesList().stream()
            .filter(property -> property.getKey().equals("tzid"))
            .map(Geojson.Property::getValueString)
            .findFirst()
            .orElseThrow();
    Geojson.Geometry geometry = feature.getGeometry();
    switch (geometry.getTypeCase()) {
      case POLYGON -> polygon(zone, geometry.getPolygon(), rings);
      case MULTIPOLYGON ->
          geometry
              .getMultiPolygon()
              .getCoordinatesList()
              .forEach(polygon -> polygon(zone, polygon, rings));
      default -> throw new IllegalStateException(zone + " is a " + geometry.getTypeCase());
    }
  }

  private static void polygon(String zone, Geojson.Polygon polygon, List<Zones.Ring> rings) {
    for (Geojson.LineString line : polygon.getCoordinatesList()) {
      int[] corners = Simplified.ring(line.getCoordinatesList());
      if (corners.length >= 6) {
        rings.add(new Zones.Ring(zone, corners));
      }
    }
  }
}
