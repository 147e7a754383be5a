package gaze.pipeline.group;

import java.util.Comparator;

/// Joins edited versions to their originals.
final class Edits {
  private Edits() {}

  static void join(Clusters clusters) {
    for (Piece edited : clusters.media()) {
      EditedNames.original(edited.stem()).ifPresent(stem -> joinTo(clusters, edited, stem));
    }
  }

  private static void joinTo(Clusters clusters, Piece edited, String originalStem) {
    Cluster own = clusters.of(edited);
    clusters.withStem(edited.folder(), originalStem).stream()
        .filter(original -> clusters.of(original) != own)
        .filter(original -> clusters.of(original).hasKind(edited.kind()))
        .filter(original -> Evidence.ofEdit(original, edited) != Evidence.CONTRADICTS)
        .min(
            Comparator.comparing((Piece original) -> original.kind() != edited.kind())
                .thenComparing(original -> !original.extension().equals(edited.extension()))
                .thenComparing(Piece::isRaw)
                .thenComparing(Piece::path))
        .ifPresent(original -> clusters.joinEdited(clusters.of(original), own));
  }
}
