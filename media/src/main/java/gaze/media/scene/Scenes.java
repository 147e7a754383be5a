package gaze.media.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /// The scenes between cuts.
  public static Scenes between(List<Cut> cuts, Duration end, Mode mode) {
    List<Scene> scenes = new ArrayList<>();
    Duration start = Duration.ZERO;
    for (Cut cut : cuts) {
      scenes.add(Scene.between(start, cut.at()));
      start = cut.at();
    }
    scenes.add(Scene.between(start, end.compareTo(start) > 0 ? end : start));
    return new Scenes(cuts, scenes, mode);
  }

  /// The same with other key frames.
  public Scenes with(UnaryOperator<Scene> change) {
    return new Scenes(cuts, scenes.stream().map(change).toList(), mode);
  }
}
