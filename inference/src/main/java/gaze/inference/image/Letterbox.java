package gaze.inference.image;

import java.util.Arrays;

/// A picture fitted into the top left of a square with its proportions kept, the rest plain.
///
/// @param scale from the picture's pixels to the square's
public record Letterbox(Raster square, double scale) {
  public static Letterbox of(Raster picture, int side, int padding, Filter filter) {
    double scale = Math.min((double) side / picture.width(), (double) side / picture.height());
    int width = Math.clamp(Math.round(picture.width() * scale), 1, side);
    int height = Math.clamp(Math.round(picture.height() * scale), 1, side);
    Raster fitted = Resizing.to(picture, width, height, filter);
    byte[] square = new byte[3 * side * side];
    Arrays.fill(square, (byte) padding);
    for (int y = 0; y < height; y++) {
      System.arraycopy(fitted.rgb(), 3 * width * y, square, 3 * side * y, 3 * width);
    }
    return new Letterbox(new Raster(side, side, square), scale);
  }
}
