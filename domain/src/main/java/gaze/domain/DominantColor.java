package gaze.domain;

/// A colour that fills a share of the picture.
///
/// @param rgb `0xRRGGBB`, sRGB
/// @param share of the picture's area, 0..1
public record DominantColor(int rgb, double share) {
  public DominantColor {
    if (rgb < 0 || rgb > 0xFFFFFF || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "need 0xRRGGBB and 0..1, got %x, %s".formatted(rgb, share));
    }
  }

  /// `#rrggbb`
  public String hex() {
    return "#%06x".formatted(rgb);
  }
}
