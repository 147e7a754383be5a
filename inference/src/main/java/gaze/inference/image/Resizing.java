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

  /// Only those rows are made that are looked at later; the others stay black.
  private static Raster across(Raster picture, Taps taps, Taps rows) {
    int width = taps.first().length;
    byte[] from = picture.rgb();
    byte[] to = new byte[3 * width * picture.height()];
    int target = 3 * width * rows.begin();
    for (int y = rows.begin(); y < rows.end(); y++) {
      int row = 3 * picture.width() * y;
      for (int x = 0; x < width; x++) {
        int source = row + 3 * taps.first()[x];
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        for (int weight : taps.weights()[x]) {
          red += weight * (from[source] & 0xff);
          green += weight * (from[source + 1] & 0xff);
          blue += weight * (from[source + 2] & 0xff);
          source += 3;
        }
        to[target] = clamped(red);
        to[target + 1] = clamped(green);
        to[target + 2] = clamped(blue);
        target += 3;
      }
    }
    return new Raster(width, picture.height(), to);
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
