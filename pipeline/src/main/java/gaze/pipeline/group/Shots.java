package gaze.pipeline.group;

import gaze.domain.FileRole;
import gaze.media.content.Format;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Joins a raw and the pictures that the camera wrote beside it: same folder, same stem, and
/// neither time nor camera against it. One picture of each family.
final class Shots {
  private static final List<Set<Format>> FAMILIES =
      List.of(Set.of(Format.JPEG), Set.of(Format.HEIC, Format.HEIF));

  /// A DNG beside another raw is a conversion of it; the picture belongs to the camera's own.
  private static final Comparator<Piece> CAMERA_FIRST =
      Comparator.comparing((Piece raw) -> raw.format() == Format.DNG).thenComparing(Piece::path);

  private Shots() {}

  static void join(Clusters clusters) {
    for (List<Piece> sameStem : clusters.stems()) {
      sameStem.stream()
          .filter(Piece::isRaw)
          .sorted(CAMERA_FIRST)
          .forEach(raw -> FAMILIES.forEach(family -> joinOne(clusters, raw, sameStem, family)));
    }
  }

  private static void joinOne(
      Clusters clusters, Piece raw, List<Piece> sameStem, Set<Format> family) {
    sameStem.stream()
        .filter(picture -> family.contains(picture.format()) && !picture.isVideo())
        .filter(clusters::isAlone)
        .filter(picture -> Evidence.ofShot(raw, picture) != Evidence.CONTRADICTS)
        .min(
            Comparator.comparing((Piece picture) -> !picture.spelledLike(raw))
                .thenComparing(Piece::path))
        .ifPresent(
            picture -> {
              clusters.of(raw).put(raw, FileRole.RAW);
              clusters.join(raw, picture, FileRole.JPEG);
            });
  }
}
