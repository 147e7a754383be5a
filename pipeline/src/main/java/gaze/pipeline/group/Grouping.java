package gaze.pipeline.group;

import gaze.media.content.FormatKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides which files are one item. Pure: depends on names and facts alone, never on the order in
/// which the files come.
///
/// Every picture and every video is in exactly one group; a sidecar or a subtitle is in one, or in
/// none where it speaks of nothing that is here. Files in different folders join by a content
/// identifier only.
public final class Grouping {
  private Grouping() {}

  public static List<Group> of(Collection<Candidate> candidates) {
    List<Piece> pieces =
        candidates.stream()
            .flatMap(candidate -> Piece.of(candidate).stream())
            .filter(piece -> piece.format().kind() != FormatKind.FOREIGN)
            .sorted(Comparator.comparing(Piece::path))
            .toList();
    Clusters clusters = new Clusters(pieces.stream().filter(Piece::isMedia).toList());
    Shots.join(clusters);
    LivePhotos.joinByIdentifier(clusters);
    LivePhotos.joinByStem(clusters);
    Edits.join(clusters);
    placeCompanions(clusters, pieces.stream().filter(piece -> !piece.isMedia()).toList());
    return clusters.groups();
  }

  private static void placeCompanions(Clusters clusters, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    Map<String, List<Piece>> folders = clusters.byFolder();
    Map<String, Companions> companions = new HashMap<>();
    for (Piece piece : pieces) {
      companions
          .computeIfAbsent(
              piece.folder(),
              folder -> new Companions(clusters, folders.getOrDefault(folder, List.of())))
          .place(piece);
    }
  }
}
