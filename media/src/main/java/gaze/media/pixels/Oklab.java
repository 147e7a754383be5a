package gaze.media.pixels;

/// A colour where equal distances look equally different; Björn Ottosson, "A perceptual color space
/// for image processing" (2020), whose matrices these are.
record Oklab(double l, double a, double b) {
  private static final double[] LIGHT = light();

  static Oklab of(int red, int green, int blue) {
    double r = LIGHT[red];
    double g = LIGHT[green];
    double b = LIGHT[blue];
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /// The square of the distance.
  double distance(Oklab other) {
    double dl = l - other.l;
    double da = a - other.a;
    double db = b - other.b;
    return dl * dl + da * da + db * db;
  }

  /// @param share of this colour, 0..1
  Oklab mixed(Oklab other, double share) {
    double rest = 1 - share;
    return new Oklab(
        share * l + rest * other.l, share * a + rest * other.a, share * b + rest * other.b);
  }

  /// `0xRRGGBB`, sRGB; what sRGB cannot show is clipped.
  int rgb() {
    double x = cube(l + 0.3963377774 * a + 0.2158037573 * b);
    double y = cube(l - 0.1055613458 * a - 0.0638541728 * b);
    double z = cube(l - 0.0894841775 * a - 1.2914855480 * b);
    return sample(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z) << 16
        | sample(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z) << 8
        | sample(-0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z);
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static int sample(double light) {
    double clipped = Math.clamp(light, 0, 1);
    double sample =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * sample);
  }

  private static double[] light() {
    double[] table = new double[256];
    for (int i = 0; i < 256; i++) {
      table[i] = Transfer.SRGB.light(i / 255.0);
    }
    return table;
  }
}
