package gaze.domain;

/// Width and height in pixels, as displayed.
public record PictureSize(int width, int height) {
  public PictureSize {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("need a positive size, got " + width + "×" + height);
    }
  }

  public long pixels() {
    return (long) width * height;
  }

  /// The same picture after a quarter turn.
  public PictureSize turned() {
    return new PictureSize(height, width);
  }

  /// The largest size of the same shape that fits a square of `side` pixels; never larger than
  /// this.
  public PictureSize within(int side) {
    int longest = Math.max(width, height);
    if (longest <= side) {
      return this;
    }
    double factor = (double) side / longest;
    return new PictureSize(
        Math.max(1, (int) Math.round(width * factor)),
        Math.max(1, (int) Math.round(height * factor)));
  }
}
