package gaze.search.index;

/// Maps how near two vectors are to how good an answer the item is, 0 to 1.
@FunctionalInterface
public interface Calibration {
  /// A similarity of 0 to 1 is a cosine distance of 2 to 0.
  Calibration SIMILARITY = (cosine, _) -> Math.clamp((1 + cosine) / 2, 0, 1);

  /// @param candidates among how many items the nearest were looked for
  double score(double cosine, long candidates);

  /// The probability that the item is right: a logistic curve. The more items are compared, the
  /// nearer chance alone brings the best of them, so the middle moves with the logarithm of their
  /// number.
  ///
  /// @param middle the cosine that is right as often as wrong among [#USUAL] candidates
  /// @param slope how steep the curve is
  /// @param drift by which the middle moves for each factor of e in the number of candidates
  record Logistic(double middle, double slope, double drift) implements Calibration {
    /// As many candidates as the middles were fitted on.
    static final int USUAL = 128;

    @Override
    public double score(double cosine, long candidates) {
      double moved = middle + drift * Math.log(Math.max(1, (double) candidates / USUAL));
      return 1 / (1 + Math.exp(-slope * (cosine - moved)));
    }
  }
}
