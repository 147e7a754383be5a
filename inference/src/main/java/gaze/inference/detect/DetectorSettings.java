package gaze.inference.detect;

import java.util.List;

/// What a detector needs to know beside its weights.
///
/// @param side of the square that the model takes, in pixels
/// @param labels by number
/// @param threshold below which a detection is not believed
public record DetectorSettings(int side, List<String> labels, double threshold) {
  public DetectorSettings {
    labels = List.copyOf(labels);
    if (side < 1 || labels.isEmpty() || !(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "need a side, labels and a threshold inside 0..1, got %d, %d labels, %s"
              .formatted(side, labels.size(), threshold));
    }
  }
}
