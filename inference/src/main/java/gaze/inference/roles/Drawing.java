package gaze.inference.roles;

import gaze.inference.image.Raster;

/// A picture being drawn for a self-test: figures and capital letters, by hand, because a machine
/// without a screen may have no fonts. Colours are `0xRRGGBB`.
final class Drawing {
  /// Rows of a letter from the top, five bits each.
  private static final String LETTERS = "EFHILOPST";

  private static final int[][] SHAPES = {
    {31, 16, 16, 30, 16, 16, 31},
    {31, 16, 16, 30, 16, 16, 16},
    {17, 17, 17, 31, 17, 17, 17},
    {14, 4, 4, 4, 4, 4, 14},
    {16, 16, 16, 16, 16, 16, 31},
    {14, 17, 17, 17, 17, 17, 14},
    {30, 17, 17, 30, 16, 16, 16},
    {15, 16, 16, 14, 1, 1, 30},
    {31, 4, 4, 4, 4, 4, 4}
  };

  private static final int COLUMNS = 5;

  private final int width;
  private final int height;
  private final byte[] rgb;

  Drawing(int width, int height, int ground) {
    this.width = width;
    this.height = height;
    this.rgb = new byte[3 * width * height];
    box(0, 0, width, height, ground);
  }

  Raster picture() {
    return new Raster(width, height, rgb);
  }

  Drawing box(int left, int top, int across, int down, int colour) {
    return where((x, y) -> x >= left && x < left + across && y >= top && y < top + down, colour);
  }

  Drawing disc(int middleX, int middleY, int radius, int colour) {
    return where((x, y) -> Math.hypot(x - middleX, y - middleY) <= radius, colour);
  }

  /// Eight equal sides, one of them on top.
  Drawing octagon(int middleX, int middleY, int radius, int colour) {
    double corner = radius * Math.sqrt(2);
    return where(
        (x, y) -> {
          int across = Math.abs(x - middleX);
          int down = Math.abs(y - middleY);
          return across <= radius && down <= radius && across + down <= corner;
        },
        colour);
  }

  /// @param dot pixels to a side of the dots that letters are made of
  Drawing word(String word, int left, int top, int dot, int colour) {
    for (int i = 0; i < word.length(); i++) {
      letter(word.charAt(i), left + i * (COLUMNS + 1) * dot, top, dot, colour);
    }
    return this;
  }

  private void letter(char letter, int left, int top, int dot, int colour) {
    int[] rows = SHAPES[LETTERS.indexOf(letter)];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        if ((rows[row] >> (COLUMNS - 1 - column) & 1) == 1) {
          box(left + column * dot, top + row * dot, dot, dot, colour);
        }
      }
    }
  }

  private interface Inside {
    boolean at(int x, int y);
  }

  private Drawing where(Inside inside, int colour) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (inside.at(x, y)) {
          int at = 3 * (y * width + x);
          rgb[at] = (byte) (colour >> 16);
          rgb[at + 1] = (byte) (colour >> 8);
          rgb[at + 2] = (byte) colour;
        }
      }
    }
    return this;
  }
}
