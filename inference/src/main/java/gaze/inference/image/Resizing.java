package gaze.inference.image;

import java.util.Arrays;

/// Resizes pictures the way image models were trained to see them: separable filters that widen
/// when the picture shrinks, rounded to bytes after each axis, as Pillow does.
public final class Resizing {
  private static final int HALF = Taps.ONE >> 1;

  private Resizing() {}

  public static Raster to(Raster picture, int width, int height, Filter filter) {
    return middle(picture, width, height, width, height, filter);
  }

  /// The middle of the resized picture, byte for byte, without making the rest.
  ///
  /// @param width of the whole picture as it is resized
  /// @param height of the whole picture as it is resized
  /// @param keptWidth at most the width
  /// @param keptHeight at most the height
  static Raster middle(
      Raster picture, int width, int height, int keptWidth, int keptHeight, Filter filter) {
    boolean asItIs = picture.width() == width && picture.height() == height;
    if (asItIs && keptWidth == width && keptHeight == height) {
      return picture;
    }
    Taps columns = Taps.of(picture.width(), width, filter).middle(keptWidth);
    Taps rows = Taps.of(picture.height(), height, filter).middle(keptHeight);
    return down(across(picture, columns, rows), rows);
  }

  /// Only those rows are made that are looked at later; the others stay black. Two rows go at once,
  /// one in each half of a long, so that one multiplication serves both.
  private static Raster across(Raster picture, Taps taps, Taps rows) {
    int width = taps.first().length;
    byte[] to = new byte[3 * width * picture.height()];
    long[] pair = new long[3 * picture.width()];
    for (int y = rows.begin(); y < rows.end(); y += 2) {
      int next = Math.min(y + 1, rows.end() - 1);
      pair(picture, y, next, pair);
      across(pair, taps, to, 3 * width * y, 3 * width * next);
    }
    return new Raster(width, picture.height(), to);
  }

  private static void pair(Raster picture, int row, int next, long[] pair) {
    byte[] from = picture.rgb();
    int one = pair.length * row;
    int other = pair.length * next;
    for (int i = 0; i < pair.length; i++) {
      pair[i] = from[one + i] & 0xffL | (from[other + i] & 0xffL) << Integer.SIZE;
    }
  }

  private static void across(long[] pair, Taps taps, byte[] to, int row, int next) {
    for (int x = 0; x < taps.first().length; x++) {
      int source = 3 * taps.first()[x];
      int[] weights = taps.weights()[x];
      long red = 0;
      long green = 0;
      long blue = 0;
      for (int i = 0; i < weights.length; i++) {
        long weight = weights[i];
        red += weight * pair[source + 3 * i];
        green += weight * pair[source + 3 * i + 1];
        blue += weight * pair[source + 3 * i + 2];
      }
      int target = 3 * x;
      to[row + target] = lower(red);
      to[row + target + 1] = lower(green);
      to[row + target + 2] = lower(blue);
      to[next + target] = upper(red);
      to[next + target + 1] = upper(green);
      to[next + target + 2] = upper(blue);
    }
  }

  private static byte lower(long sums) {
    return clamped((int) sums + HALF);
  }

  /// A negative lower half has borrowed from the upper one.
  private static byte upper(long sums) {
    return clamped((int) ((sums - (int) sums) >> Integer.SIZE) + HALF);
  }

  private static Raster down(Raster picture, Taps taps) {
    int height = taps.first().length;
    int row = 3 * picture.width();
    byte[] from = picture.rgb();
    byte[] to = new byte[row * height];
    int[] sums = new int[row];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, HALF);
      int source = row * taps.first()[y];
      for (int weight : taps.weights()[y]) {
        for (int x = 0; x < row; x++) {
          sums[x] += weight * (from[source + x] & 0xff);
        }
        source += row;
      }
      for (int x = 0; x < row; x++) {
        to[row * y + x] = clamped(sums[x]);
      }
    }
    return new Raster(picture.width(), height, to);
  }

  private static byte clamped(int sum) {
    return (byte) Math.clamp(sum >> Taps.BITS, 0, 255);
  }
}
