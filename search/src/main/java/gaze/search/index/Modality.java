package gaze.search.index;

/// A way in which an item can answer a question. Each gives the probability that the item is right.
public enum Modality {
  /// Names, titles, what was written and said.
  TEXT(0.5),
  /// What the picture looks like.
  VISUAL(0.35),
  /// Labels and tags.
  TAGS(0.15);

  private final double weight;

  Modality(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}
