package gaze.pipeline.group;

import gaze.domain.FileRole;
import gaze.media.content.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// Joins the picture and the video of a Live Photo: by content identifier wherever the two lie,
/// else by stem in one folder.
final class LivePhotos {
  /// Nearest first, so that copies of one Live Photo in two folders stay two.
  private static final List<BiPredicate<Piece, Piece>> NEARNESS =
      List.of(
          (picture, video) ->
              picture.folder().equals(video.folder()) && picture.stem().equals(video.stem()),
          (picture, video) -> picture.folder().equals(video.folder()),
          (_, _) -> true);

  /// A phone that keeps both writes the HEIC first and derives the JPEG.
  private static final Comparator<Piece> HEIC_FIRST =
      Comparator.comparing(
              (Piece picture) ->
                  switch (picture.format()) {
                    case HEIC, HEIF -> 0;
                    case JPEG -> 1;
                    default -> 2;
                  })
          .thenComparing(Piece::path);

  private LivePhotos() {}

  static void joinByIdentifier(Clusters clusters) {
    Map<String, List<Piece>> byIdentifier = new TreeMap<>();
    for (Piece piece : clusters.media()) {
      piece
          .contentIdentifier()
          .ifPresent(id -> byIdentifier.computeIfAbsent(id, _ -> new ArrayList<>()).add(piece));
    }
    for (List<Piece> same : byIdentifier.values()) {
      NEARNESS.forEach(near -> joinNear(clusters, same, near));
    }
  }

  private static void joinNear(
      Clusters clusters, List<Piece> same, BiPredicate<Piece, Piece> near) {
    for (Piece video : videos(clusters, same)) {
      pictures(clusters, same)
          .filter(picture -> near.test(picture, video))
          .findFirst()
          .ifPresent(picture -> clusters.join(picture, video, FileRole.LIVE_VIDEO));
    }
  }

  static void joinByStem(Clusters clusters) {
    for (List<Piece> sameStem : clusters.stems()) {
      for (Piece video : videos(clusters, sameStem)) {
        pictures(clusters, sameStem)
            .filter(picture -> isLivePhoto(picture, video))
            .findFirst()
            .ifPresent(picture -> clusters.join(picture, video, FileRole.LIVE_VIDEO));
      }
    }
  }

  /// The pair that a phone writes needs no proof; a JPEG beside an MP4 may just as well be the
  /// poster of a film.
  private static boolean isLivePhoto(Piece picture, Piece video) {
    Evidence evidence = Evidence.ofLivePhoto(picture, video);
    return switch (picture.format()) {
      case HEIC, HEIF -> isPhoneVideo(video) && evidence != Evidence.CONTRADICTS;
      case JPEG ->
          isPhoneVideo(video)
              && (evidence == Evidence.AGREES
                  || video.format() == Format.MOV && evidence == Evidence.SILENT);
      default -> false;
    };
  }

  private static boolean isPhoneVideo(Piece video) {
    return video.format() == Format.MOV || video.format() == Format.MP4;
  }

  private static List<Piece> videos(Clusters clusters, List<Piece> pieces) {
    return pieces.stream()
        .filter(Piece::isVideo)
        .filter(clusters::isAlone)
        .sorted(
            Comparator.comparing((Piece video) -> video.format() != Format.MOV)
                .thenComparing(Piece::path))
        .toList();
  }

  private static java.util.stream.Stream<Piece> pictures(Clusters clusters, List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !piece.isVideo())
        .filter(piece -> !clusters.of(piece).has(FileRole.LIVE_VIDEO))
        .sorted(HEIC_FIRST);
  }
}
