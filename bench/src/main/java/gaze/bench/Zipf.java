package gaze.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Numbers below a bound of which the first come most often: the n-th in proportion to 1/n, as
/// words and habits do.
final class Zipf {
  private final double[] upTo;

  Zipf(int bound) {
    upTo = new double[bound];
    double sum = 0;
    for (int n = 0; n < bound; n++) {
      sum += 1.0 / (n + 1);
      upTo[n] = sum;
    }
  }

  int next(RandomGenerator random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
  }
}
