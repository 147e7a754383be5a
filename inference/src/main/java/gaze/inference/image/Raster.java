package gaze.inference.image;

/// A picture upright in sRGB: rows from the top, three bytes a pixel, red first. The array is
/// shared, not copied; nobody writes to it.
public record Raster(int width, int height, byte[] rgb) {
  public Raster {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "%d bytes are no picture of %d × %d".formatted(rgb.length, width, height));
    }
  }

  /// Left and right exchanged.
  public Raster mirrored() {
    byte[] turned = new byte[rgb.length];
    for (int row = 0; row < rgb.length; row += 3 * width) {
      for (int x = 0; x < 3 * width; x += 3) {
        System.arraycopy(rgb, row + x, turned, row + 3 * width - 3 - x, 3);
      }
    }
    return new Raster(width, height, turned);
  }
}
