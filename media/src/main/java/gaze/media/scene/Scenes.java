package gaze.media.scene;

import java.util.List;

/// A video's cuts and the scenes between them, in order of time. There is one scene more than there
/// are cuts.
///
/// @param mode that found them
public record Scenes(List<Cut> cuts, List<Scene> scenes, Mode mode) {
  public Scenes {
    cuts = List.copyOf(cuts);
    scenes = List.copyOf(scenes);
    if (scenes.size() != cuts.size() + 1) {
      throw new IllegalArgumentException(
          "need a scene more than cuts, got %d and %d".formatted(scenes.size(), cuts.size()));
    }
  }
}
