package gaze.server.media;

import gaze.contract.api.MapApi;
import gaze.contract.wire.MapBox;
import gaze.contract.wire.MapCluster;
import gaze.contract.wire.MapClusters;
import gaze.contract.wire.MediaKind;
import gaze.domain.LibraryId;
import gaze.search.index.Cluster;
import gaze.search.index.Clusters;
import gaze.search.index.MapQuestion;
import gaze.search.language.GeoBox;
import gaze.server.Engine;
import gaze.server.EngineParts;
import gaze.server.Refusal;
import gaze.server.RefusalCode;
import gaze.server.Wire;
import java.util.Optional;
import java.util.UUID;

/// Where in the world the items were taken.
public final class MapResource implements MapApi {
  private final Engine engine;

  MapResource(Engine engine) {
    this.engine = engine;
  }

  @Override
  public MapClusters mapClusters(
      Double west,
      Double south,
      Double east,
      Double north,
      Integer zoom,
      Optional<MediaKind> kind,
      Optional<UUID> libraryId) {
    within("west", west, -180, 180);
    within("south", south, -90, 90);
    within("east", east, -180, 180);
    within("north", north, south, 90);
    within("zoom", zoom, 0, MapQuestion.MAX_ZOOM);
    EngineParts parts = engine.parts();
    Clusters clusters =
        parts
            .search()
            .clusters(
                parts.owner(),
                new MapQuestion(
                    new GeoBox(south, west, north, east),
                    zoom,
                    libraryId.map(LibraryId::new),
                    kind.map(Wire::kind)));
    return new MapClusters(
        clusters.clusters().stream().map(MapResource::cluster).toList(),
        clusters.items(),
        clusters.zoom());
  }

  private static void within(String name, double given, double least, double most) {
    if (!(given >= least && given <= most)) {
      throw Refusal.at(
          name,
          RefusalCode.INVALID_REQUEST,
          "Need " + least + " to " + most + ", got " + given + ".");
    }
  }

  private static MapCluster cluster(Cluster cluster) {
    GeoBox box = cluster.box();
    return MapCluster.builder()
        .lat(cluster.middle().latitude())
        .lon(cluster.middle().longitude())
        .count(cluster.items())
        .mediaId(cluster.newest().value())
        .box(new MapBox(box.west(), box.south(), box.east(), box.north()))
        .place(cluster.place())
        .countryCode(cluster.countryCode())
        .onePlace(cluster.onePlace())
        .oneCountry(cluster.oneCountry())
        .build();
  }
}
