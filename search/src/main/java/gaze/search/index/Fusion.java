package gaze.search.index;

import java.util.Map;

/// Makes one score of what the modalities say of an item or a moment.
public enum Fusion {
  /// The weighted mean over the modalities that the question can use and the item has; one that
  /// found nothing in the item counts as 0, one that the item lacks is left out of the map. A
  /// question that asks for conditions alone has none, and what meets them is right.
  EVERYTHING {
    @Override
    public double score(Map<Modality, Double> components) {
      if (components.isEmpty()) {
        return 1;
      }
      double weights = components.keySet().stream().mapToDouble(Modality::weight).sum();
      double sum =
          components.entrySet().stream()
              .mapToDouble(each -> each.getKey().weight() * each.getValue())
              .sum();
      return Math.min(1, sum / weights);
    }
  },
  /// Half of it is said and half of it is seen; labels that were asked for are a little more.
  SAID_AND_SEEN {
    @Override
    public double score(Map<Modality, Double> components) {
      double sum =
          0.5 * components.getOrDefault(Modality.TEXT, 0.0)
              + 0.5 * components.getOrDefault(Modality.VISUAL, 0.0)
              + 0.15 * components.getOrDefault(Modality.TAGS, 0.0);
      return Math.min(1, sum);
    }
  };

  public abstract double score(Map<Modality, Double> components);
}
