package gaze.search;

import gaze.search.tags.Vocabulary;

/// What people choose about searching.
///
/// @param tagThreshold the share of its group that a tag of the vocabulary needs
/// @param cutOff how probably right what is found by its meaning must be to be an answer
public record Tuning(Vocabulary vocabulary, double tagThreshold, double cutOff) {
  /// As likely right as wrong.
  private static final double HALF = 0.5;

  public static final Tuning USUAL = new Tuning(Vocabulary.read(Vocabulary.carried()), HALF, HALF);
}
