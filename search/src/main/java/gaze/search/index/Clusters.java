package gaze.search.index;

import java.util.List;

/// The located items of an area, each in one cluster.
///
/// @param clusters the largest first
/// @param zoom that they are for
public record Clusters(List<Cluster> clusters, int zoom) {
  public Clusters {
    clusters = List.copyOf(clusters);
  }

  public long items() {
    return clusters.stream().mapToLong(Cluster::items).sum();
  }
}
