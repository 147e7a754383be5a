package gaze.search.index;

/// Maps how near two vectors are to how good an answer the item is, 0 to 1.
@FunctionalInterface
public interface Calibration {
  /// A similarity of 0 to 1 is a cosine distance of 2 to 0.
  Calibration SIMILARITY = evidence -> Math.clamp((1 + evidence.cosine()) / 2, 0, 1);

  double score(Evidence evidence);

  /// The probability that the item is right: a logistic curve of the cosine with a share of the
  /// support. The more items are compared, the nearer chance alone brings the best of them, so the
  /// middle moves with the logarithm of their number.
  ///
  /// @param middle what is right as often as wrong among [#USUAL] candidates
  /// @param slope how steep the curve is
  /// @param drift by which the middle moves for each factor of e in the number of candidates
  /// @param share of the support that is added to the cosine
  record Logistic(double middle, double slope, double drift, double share) implements Calibration {
    /// As many candidates as the middles were fitted on.
    static final int USUAL = 128;

    /// For what nothing is said around.
    public Logistic(double middle, double slope, double drift) {
      this(middle, slope, drift, 0);
    }

    @Override
    public double score(Evidence evidence) {
      double found = evidence.cosine() + share * evidence.support();
      double crowd = Math.log(Math.max(1, (double) evidence.candidates() / USUAL));
      return 1 / (1 + Math.exp(-slope * (found - middle - drift * crowd)));
    }
  }
}
