package gaze.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the moments of those videos that are shown: where the words are said, where something is
/// said that means the like, where it is seen.
final class MomentSearch {
  private final SpokenStretches spoken;
  private final List<NearStretches> said = new ArrayList<>();
  private final List<NearStretches> seen = new ArrayList<>();
  private final Fusion fusion;

  MomentSearch(SpokenStretches spoken, Iterable<NearStretches> near, Fusion fusion) {
    this.spoken = spoken;
    this.fusion = fusion;
    for (NearStretches each : near) {
      switch (each.kind()) {
        case SAID -> said.add(each);
        case VISUAL, FEATURES -> seen.add(each);
        // Titles and what stands in a picture are of no time.
        case WORDS, LABELS -> {}
      }
    }
  }

  /// @param components what the modalities say of the whole item
  List<Moment> of(int item, Map<Modality, Double> components) throws IOException {
    List<Stretch> words = new ArrayList<>();
    if (components.containsKey(Modality.TEXT)) {
      words.addAll(spoken.of(item));
      words.addAll(near(said, item));
    }
    return Moments.of(words, near(seen, item), components, fusion);
  }

  private static List<Stretch> near(List<NearStretches> spaces, int item) throws IOException {
    List<Stretch> near = new ArrayList<>();
    for (NearStretches space : spaces) {
      near.addAll(space.of(item));
    }
    return near;
  }
}
