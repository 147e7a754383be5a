package gaze.inference.ocr;

import gaze.inference.image.Filter;
import gaze.inference.image.Raster;
import gaze.inference.image.Resizing;

/// Cuts a strip out of a picture and lays it level.
final class LineCut {
  /// Longer lines are squeezed; nothing written is that long.
  private static final int LONGEST = 4000;

  /// Letters of narrow fonts are closer than the steps in which lines are read; a little wider, few
  /// are lost (docs/quality.md).
  private static final double WIDER = 1.2;

  private LineCut() {}

  /// The strip as a picture of this height, its width a little more than in proportion.
  static Raster of(Raster picture, Strip strip, int height) {
    int width =
        (int) Math.clamp(Math.round(WIDER * height * strip.length() / strip.height()), 1, LONGEST);
    Raster level = level(picture, strip);
    return Resizing.to(level, width, height, Filter.TRIANGLE);
  }

  /// The strip in its own pixels, each linear between the four around its place; beyond the
  /// picture's edge the edge goes on.
  private static Raster level(Raster picture, Strip strip) {
    int width = (int) Math.clamp(Math.round(strip.length()), 1, 2L * LONGEST);
    int height = (int) Math.clamp(Math.round(strip.height()), 1, 2L * LONGEST);
    double cos = Math.cos(strip.angle());
    double sin = Math.sin(strip.angle());
    byte[] rgb = new byte[3 * width * height];
    int target = 0;
    for (int row = 0; row < height; row++) {
      double across = (row + 0.5) / height * strip.height() - strip.height() / 2;
      for (int column = 0; column < width; column++) {
        double along = (column + 0.5) / width * strip.length() - strip.length() / 2;
        double x = strip.x() + along * cos - across * sin - 0.5;
        double y = strip.y() + along * sin + across * cos - 0.5;
        sample(picture, x, y, rgb, target);
        target += 3;
      }
    }
    return new Raster(width, height, rgb);
  }

  private static void sample(Raster picture, double x, double y, byte[] to, int target) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double low = y - top;
    int row = 3 * picture.width();
    int a = row * line(picture, top);
    int b = row * line(picture, top + 1);
    int c = 3 * Math.clamp(left, 0, picture.width() - 1);
    int d = 3 * Math.clamp(left + 1, 0, picture.width() - 1);
    byte[] rgb = picture.rgb();
    for (int colour = 0; colour < 3; colour++) {
      double upper =
          (rgb[a + c + colour] & 0xff) * (1 - right) + (rgb[a + d + colour] & 0xff) * right;
      double lower =
          (rgb[b + c + colour] & 0xff) * (1 - right) + (rgb[b + d + colour] & 0xff) * right;
      to[target + colour] = (byte) Math.round(upper * (1 - low) + lower * low);
    }
  }

  private static int line(Raster picture, int y) {
    return Math.clamp(y, 0, picture.height() - 1);
  }
}
