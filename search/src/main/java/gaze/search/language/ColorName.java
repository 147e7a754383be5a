package gaze.search.language;

/// The colours that have a name in the query language.
public enum ColorName {
  RED,
  ORANGE,
  YELLOW,
  GREEN,
  CYAN,
  BLUE,
  PURPLE,
  PINK,
  BROWN,
  BLACK,
  GRAY,
  WHITE;

  /// The name most people would give a colour (`0xRRGGBB`, sRGB): by lightness and chroma first,
  /// then by hue.
  public static ColorName of(int rgb) {
    int r = rgb >> 16 & 0xFF;
    int g = rgb >> 8 & 0xFF;
    int b = rgb & 0xFF;
    int max = Math.max(r, Math.max(g, b));
    int min = Math.min(r, Math.min(g, b));
    int chroma = max - min;
    double lightness = (max + min) / 510.0;
    if (max < 40) {
      return BLACK;
    }
    if (chroma < 28 || chroma < 0.13 * max) {
      return lightness < 0.16 ? BLACK : lightness > 0.86 ? WHITE : GRAY;
    }
    double hue = hue(r, g, b, max, chroma);
    boolean pale = min > 150;
    boolean dark = max < 170;
    if (hue < 14 || hue >= 345) {
      return pale ? PINK : RED;
    }
    if (hue < 42) {
      return dark || chroma < 0.45 * max ? BROWN : ORANGE;
    }
    if (hue < 70) {
      return dark && chroma < 0.75 * max ? BROWN : YELLOW;
    }
    if (hue < 160) {
      return GREEN;
    }
    if (hue < 192) {
      return CYAN;
    }
    if (hue < 256) {
      return BLUE;
    }
    if (hue < 292) {
      return PURPLE;
    }
    return dark && hue < 320 ? PURPLE : PINK;
  }

  /// Degrees on the colour wheel, red at 0.
  private static double hue(int r, int g, int b, int max, int chroma) {
    double sixth;
    if (max == r) {
      sixth = (double) (g - b) / chroma;
    } else if (max == g) {
      sixth = (double) (b - r) / chroma + 2;
    } else {
      sixth = (double) (r - g) / chroma + 4;
    }
    return (sixth * 60 + 360) % 360;
  }
}
