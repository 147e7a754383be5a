package gaze.pipeline.stage;

import gaze.domain.MediaFile;
import gaze.domain.MediaKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The item that a stage works on, as much of it as the worker needs.
///
/// @param root of the item's library; no file outside is ever read
/// @param files the main file first
/// @param zone assumed where neither files nor coordinates say
/// @param known what earlier stages found out, for the stages that read it
/// @param model for the stages that need one
public record Subject(
    MediaKind kind,
    Path root,
    List<MediaFile> files,
    ZoneId zone,
    Known known,
    Optional<ModelChoice> model) {
  /// What earlier stages found out.
  public record Known(List<Still> stills, List<Words> words) {
    public static final Known NOTHING = new Known(List.of(), List.of());
  }

  public Subject {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a subject needs a file, got none below " + root);
    }
    files = List.copyOf(files);
  }

  /// For a stage that needs nothing but the files.
  public Subject(MediaKind kind, Path root, List<MediaFile> files, ZoneId zone) {
    this(kind, root, files, zone, Known.NOTHING, Optional.empty());
  }

  public MediaFile main() {
    return files.getFirst();
  }

  public Path path(MediaFile file) {
    return root.resolve(file.path());
  }

  /// The model, for a stage that is never run without one.
  public ModelChoice chosenModel() {
    return model.orElseThrow(() -> new IllegalStateException("no model was chosen"));
  }
}
