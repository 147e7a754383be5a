package gaze.pipeline.group;

import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A group in the making. Confined to one grouping.
final class Cluster {
  private final Map<Piece, FileRole> files = new LinkedHashMap<>();

  Cluster(Piece first) {
    files.put(first, FileRole.ORIGINAL);
  }

  void put(Piece piece, FileRole role) {
    files.put(piece, role);
  }

  Set<Piece> pieces() {
    return files.keySet();
  }

  boolean has(FileRole role) {
    return files.containsValue(role);
  }

  boolean hasKind(MediaKind kind) {
    return files.entrySet().stream()
        .anyMatch(file -> isMedia(file.getValue()) && file.getKey().kind() == kind);
  }

  /// Takes over everything of an edited version.
  void takeEdited(Cluster edited) {
    edited.files.forEach((piece, role) -> files.put(piece, roleOfEdited(role)));
  }

  private FileRole roleOfEdited(FileRole role) {
    return switch (role) {
      case ORIGINAL, JPEG, RAW, EDITED -> FileRole.EDITED;
      case LIVE_VIDEO -> has(FileRole.LIVE_VIDEO) ? FileRole.EDITED : FileRole.LIVE_VIDEO;
      case SIDECAR, SUBTITLE -> role;
    };
  }

  private static boolean isMedia(FileRole role) {
    return role != FileRole.SIDECAR && role != FileRole.SUBTITLE;
  }

  Group toGroup() {
    var placed =
        files.entrySet().stream()
            .map(file -> new Group.Placed(file.getKey().candidate(), file.getValue()))
            .sorted(Comparator.comparing(Group.Placed::role).thenComparing(Group.Placed::path))
            .toList();
    return new Group(hasKind(MediaKind.PHOTO) ? MediaKind.PHOTO : MediaKind.VIDEO, placed);
  }
}
