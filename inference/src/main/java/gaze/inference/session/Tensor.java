package gaze.inference.session;

import java.util.Arrays;

/// Numbers in a box of any number of dimensions, the last running fastest. The arrays are shared,
/// not copied; nobody writes to them.
public sealed interface Tensor {
  long[] shape();

  record Floats(long[] shape, float[] values) implements Tensor {
    public Floats {
      fits(shape, values.length);
    }

    /// The size of a dimension, which must be small enough to index an array.
    public int size(int dimension) {
      return Math.toIntExact(shape[dimension]);
    }
  }

  record Longs(long[] shape, long[] values) implements Tensor {
    public Longs {
      fits(shape, values.length);
    }
  }

  static Floats floats(float[] values, long... shape) {
    return new Floats(shape, values);
  }

  static Longs longs(long[] values, long... shape) {
    return new Longs(shape, values);
  }

  private static void fits(long[] shape, int count) {
    long product = 1;
    for (long size : shape) {
      product *= size;
    }
    if (product != count) {
      throw new IllegalArgumentException(
          "%d numbers do not fill %s".formatted(count, Arrays.toString(shape)));
    }
  }
}
