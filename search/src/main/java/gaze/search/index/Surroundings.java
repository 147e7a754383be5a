package gaze.search.index;

import java.util.stream.IntStream;

/// What is said around a sentence. People stay with a subject for a while: a sentence that is near
/// to what is sought while nothing around it is, is oftener so by chance.
final class Surroundings {
  /// How many sentences before and after it are around it. Fitted with the calibration of what is
  /// said; two to four gave a little less.
  static final int REACH = 6;

  /// What stands for the support of a sentence that nothing is said around, as a share of its own
  /// cosine: the median of right answers, and of wrong ones.
  static final double ALONE = 0.58;

  private Surroundings() {}

  /// The best cosine around one of a video's sentences, no more than its own: a sentence is not the
  /// nearer for standing beside the right one.
  ///
  /// @param cosines of sentences in the order in which they are said
  static double support(double[] cosines, int at) {
    double own = cosines[at];
    return IntStream.rangeClosed(Math.max(0, at - REACH), Math.min(cosines.length - 1, at + REACH))
        .filter(other -> other != at)
        .mapToDouble(other -> Math.min(own, cosines[other]))
        .max()
        .orElse(ALONE * own);
  }
}
