package gaze.pipeline.group;

import gaze.domain.FileRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The groups in the making of one grouping: at first every picture and every video alone.
final class Clusters {
  /// Where a name has its meaning.
  record Stem(String folder, String stem) {}

  private final List<Piece> media;
  private final Map<Piece, Cluster> clusterOf = new LinkedHashMap<>();
  private final Map<Stem, List<Piece>> byStem = new LinkedHashMap<>();

  /// @param media pictures and videos in the order of their paths
  Clusters(List<Piece> media) {
    this.media = media;
    for (Piece piece : media) {
      clusterOf.put(piece, new Cluster(piece));
      byStem
          .computeIfAbsent(new Stem(piece.folder(), piece.stem()), _ -> new ArrayList<>(2))
          .add(piece);
    }
  }

  List<Piece> media() {
    return media;
  }

  Collection<List<Piece>> stems() {
    return byStem.values();
  }

  List<Piece> withStem(String folder, String stem) {
    return byStem.getOrDefault(new Stem(folder, stem), List.of());
  }

  Cluster of(Piece piece) {
    return Objects.requireNonNull(clusterOf.get(piece), "not a picture or video of this grouping");
  }

  /// Whether nothing has joined the piece yet, nor it anything.
  boolean isAlone(Piece piece) {
    return of(piece).pieces().size() == 1;
  }

  /// Puts a piece that is alone into another's cluster.
  void join(Piece target, Piece piece, FileRole role) {
    Cluster cluster = of(target);
    cluster.put(piece, role);
    clusterOf.put(piece, cluster);
  }

  void joinEdited(Cluster original, Cluster edited) {
    original.takeEdited(edited);
    edited.pieces().forEach(piece -> clusterOf.replace(piece, original));
  }

  /// The media of every folder, for what is found by names.
  Map<String, List<Piece>> byFolder() {
    Map<String, List<Piece>> folders = new HashMap<>();
    media.forEach(
        piece -> folders.computeIfAbsent(piece.folder(), _ -> new ArrayList<>()).add(piece));
    return folders;
  }

  List<Group> groups() {
    return new LinkedHashSet<>(clusterOf.values()).stream().map(Cluster::toGroup).toList();
  }
}
