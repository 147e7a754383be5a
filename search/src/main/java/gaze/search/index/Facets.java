package gaze.search.index;

import gaze.domain.MediaKind;
import java.util.Map;
import java.util.SortedMap;

/// How many items of an answer fall under what.
///
/// @param items all that were counted
/// @param years newest first
/// @param cameras by make and model, the commonest first, at most [#MOST_CAMERAS]
/// @param labels of what is seen, the commonest first, at most [#MOST_LABELS]
/// @param tags by their paths, the commonest first, at most as many
public record Facets(
    long items,
    SortedMap<Integer, Long> years,
    Map<MediaKind, Long> kinds,
    Map<String, Long> cameras,
    Map<String, Long> labels,
    Map<String, Long> tags) {
  static final int MOST_CAMERAS = 50;
  static final int MOST_LABELS = 100;
}
