package gaze.inference.image;

/// How a picture of any shape becomes a model's square.
public enum Framing {
  /// The short side fits, the middle of the long one is kept.
  CENTRE_CROP,
  /// Both sides fit; the proportions are lost.
  STRETCH;

  public Raster square(Raster picture, int side) {
    return switch (this) {
      case STRETCH -> Resizing.to(picture, side, side, Filter.CUBIC);
      case CENTRE_CROP -> centre(picture, side);
    };
  }

  private static Raster centre(Raster picture, int side) {
    int shorter = Math.min(picture.width(), picture.height());
    int width = Math.toIntExact((long) side * picture.width() / shorter);
    int height = Math.toIntExact((long) side * picture.height() / shorter);
    // A picture of extreme proportions is cut first: what is beyond the square is never seen.
    Raster middle = width > 2 * side || height > 2 * side ? cut(picture, 2 * shorter) : picture;
    int fitted = Math.min(middle.width(), middle.height());
    return Resizing.middle(
        middle,
        Math.toIntExact((long) side * middle.width() / fitted),
        Math.toIntExact((long) side * middle.height() / fitted),
        side,
        side,
        Filter.CUBIC);
  }

  /// The middle of what is wider or higher than this.
  private static Raster cut(Raster picture, int most) {
    int width = Math.min(most, picture.width());
    int height = Math.min(most, picture.height());
    int left = (picture.width() - width) / 2;
    int top = (picture.height() - height) / 2;
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      int from = 3 * ((top + y) * picture.width() + left);
      System.arraycopy(picture.rgb(), from, rgb, 3 * width * y, 3 * width);
    }
    return new Raster(width, height, rgb);
  }
}
