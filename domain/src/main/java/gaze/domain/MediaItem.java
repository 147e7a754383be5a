package gaze.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything known of one photo or video as a person counts it.
///
/// @param files at least one; the main file first
/// @param duplicates items whose main file has exactly the same bytes
/// @param revision grows with every change; what an ETag is made of
public record MediaItem(
    MediaId id,
    LibraryId library,
    MediaKind kind,
    List<MediaFile> files,
    Metadata metadata,
    Optional<Looks> looks,
    Seen seen,
    Map<Stage, StageState> stages,
    List<MediaId> duplicates,
    boolean favorite,
    Instant added,
    long revision) {

  public MediaItem {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an item needs a file, got none for " + id);
    }
    files = List.copyOf(files);
    stages = Map.copyOf(stages);
    duplicates = List.copyOf(duplicates);
  }

  /// The file that a person would open.
  public MediaFile main() {
    return files.getFirst();
  }

  /// Every problem of every stage, in order of work.
  public List<Problem> problems() {
    return stages.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .flatMap(entry -> entry.getValue().problems().stream())
        .toList();
  }
}
