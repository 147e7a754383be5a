package gaze.pipeline.group;

import gaze.domain.FileRole;
import gaze.media.content.Format;
import gaze.media.content.FormatKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives the sidecars and subtitles of one folder to the clusters that they speak of. One that
/// speaks of nothing here stays without.
final class Companions {
  /// Subtitles may carry a language and a purpose after the stem: `x.pt-BR.forced.srt`.
  private static final int SUBTITLE_MARKS = 3;

  /// Adobe's programs write `x.xmp` for the raw first of all.
  private static final Comparator<Piece> RAW_FIRST =
      Comparator.comparing((Piece piece) -> !piece.isRaw())
          .thenComparing(Piece::isVideo)
          .thenComparing(Piece::format)
          .thenComparing(Piece::path);

  private final Clusters clusters;
  private final Map<String, List<Piece>> byName = new HashMap<>();
  private final Map<String, List<Piece>> byStem = new HashMap<>();
  private final TakeoutNames takeout;

  Companions(Clusters clusters, List<Piece> mediaOfFolder) {
    this.clusters = clusters;
    for (Piece piece : mediaOfFolder) {
      byName.computeIfAbsent(piece.key(), _ -> new ArrayList<>(1)).add(piece);
      byStem.computeIfAbsent(piece.stem(), _ -> new ArrayList<>(1)).add(piece);
    }
    takeout = new TakeoutNames(mediaOfFolder);
  }

  void place(Piece companion) {
    FileRole role =
        companion.format().kind() == FormatKind.SUBTITLE ? FileRole.SUBTITLE : FileRole.SIDECAR;
    owner(companion).ifPresent(owner -> clusters.of(owner).put(companion, role));
  }

  private Optional<Piece> owner(Piece companion) {
    if (companion.format().kind() == FormatKind.SUBTITLE) {
      return video(companion);
    }
    return companion.format() == Format.XMP ? described(companion) : takenOut(companion);
  }

  /// `x.jpg.xmp`, else `x.xmp`.
  private Optional<Piece> described(Piece xmp) {
    String stem = xmp.stem();
    return named(stem, xmp).or(() -> best(byStem.getOrDefault(stem, List.of()).stream(), xmp));
  }

  private Optional<Piece> named(String name, Piece companion) {
    return best(byName.getOrDefault(name, List.of()).stream(), companion);
  }

  private Optional<Piece> best(Stream<Piece> owners, Piece companion) {
    return owners.min(
        Comparator.comparing((Piece owner) -> !companion.name().startsWith(stemAsSpelled(owner)))
            .thenComparing(RAW_FIRST));
  }

  private static String stemAsSpelled(Piece piece) {
    return Piece.withoutExtension(piece.name());
  }

  /// Where the names of several files fit equally well and they are not one item, none is chosen: a
  /// wrong date is worse than a missing one.
  private Optional<Piece> takenOut(Piece json) {
    for (List<Piece> fits : takeout.described(json.stem())) {
      if (fits.stream().map(clusters::of).distinct().count() > 1) {
        return fits.stream().filter(owner -> json.name().startsWith(owner.name())).findFirst();
      }
      if (!fits.isEmpty()) {
        return Optional.of(fits.getFirst());
      }
    }
    return Optional.empty();
  }

  private Optional<Piece> video(Piece subtitle) {
    String rest = subtitle.stem();
    for (int marks = 0; marks <= SUBTITLE_MARKS; marks++) {
      Optional<Piece> found =
          best(
              Stream.concat(
                      byName.getOrDefault(rest, List.of()).stream(),
                      byStem.getOrDefault(rest, List.of()).stream())
                  .filter(Piece::isVideo),
              subtitle);
      int dot = rest.lastIndexOf('.');
      if (found.isPresent() || dot <= 0) {
        return found;
      }
      rest = rest.substring(0, dot);
    }
    return Optional.empty();
  }
}
