package gaze.inference.image;

import java.util.Arrays;

/// The weights of one axis of a resize: for every target pixel the first source pixel that counts
/// and the weights from there, as whole numbers that sum to [#ONE].
///
/// @param first of the source pixels, per target pixel
/// @param weights per target pixel
record Taps(int[] first, int[][] weights) {
  /// A product of a byte and these weights keeps its sign in 32 bits: 8 bits for the byte, two
  /// because the cubic filter overshoots.
  static final int BITS = 32 - 8 - 2;

  static final int ONE = 1 << BITS;

  static Taps of(int from, int to, Filter filter) {
    double step = (double) from / to;
    double widening = Math.max(step, 1);
    double reach = filter.support() * widening;
    int[] first = new int[to];
    int[][] weights = new int[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * step;
      first[i] = Math.max(0, (int) (centre - reach + 0.5));
      int last = Math.min(from, (int) (centre + reach + 0.5));
      weights[i] = weights(first[i], last, centre, widening, filter);
    }
    return new Taps(first, weights);
  }

  private static int[] weights(int first, int last, double centre, double widening, Filter filter) {
    double[] exact = new double[last - first];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = filter.weight((i + first - centre + 0.5) / widening);
      sum += exact[i];
    }
    int[] whole = new int[exact.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) Math.round(exact[i] / sum * ONE);
    }
    return whole;
  }

  /// Those of so many target pixels in the middle.
  Taps middle(int count) {
    int from = (first.length - count) / 2;
    return new Taps(
        Arrays.copyOfRange(first, from, from + count),
        Arrays.copyOfRange(weights, from, from + count));
  }

  /// The first source pixel that counts.
  int begin() {
    return first[0];
  }

  /// The source pixel after the last that counts.
  int end() {
    return first[first.length - 1] + weights[weights.length - 1].length;
  }
}
