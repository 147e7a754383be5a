package gaze.media.scene;

import java.util.random.RandomGenerator;

/// A picture of a made film: red, green and blue as floating point, so that what is done to it in
/// turn does not round each time.
final class Raster {
  /// As large as frames of the made films are.
  static final int WIDTH = 192;

  static final int HEIGHT = 108;

  final int width;
  final int height;
  final float[] rgb;

  Raster(int width, int height) {
    this(width, height, new float[3 * width * height]);
  }

  private Raster(int width, int height, float[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  static Raster frame() {
    return new Raster(WIDTH, HEIGHT);
  }

  static Raster of(int width, int height, byte[] bytes) {
    Raster raster = new Raster(width, height);
    for (int i = 0; i < bytes.length; i++) {
      raster.rgb[i] = bytes[i] & 0xff;
    }
    return raster;
  }

  byte[] bytes() {
    byte[] bytes = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(rgb[i]), 0, 255);
    }
    return bytes;
  }

  Raster copy() {
    return new Raster(width, height, rgb.clone());
  }

  /// The part around a point, `across` pixels of this picture wide, as a frame.
  Raster crop(double x, double y, double across) {
    Raster part = frame();
    double step = across / WIDTH;
    for (int row = 0; row < HEIGHT; row++) {
      double fromY = mirrored(y + (row - HEIGHT / 2.0) * step, height);
      int y0 = (int) fromY;
      int y1 = Math.min(height - 1, y0 + 1);
      float fy = (float) (fromY - y0);
      for (int column = 0; column < WIDTH; column++) {
        double fromX = mirrored(x + (column - WIDTH / 2.0) * step, width);
        int x0 = (int) fromX;
        int x1 = Math.min(width - 1, x0 + 1);
        float fx = (float) (fromX - x0);
        for (int c = 0; c < 3; c++) {
          float top = (1 - fx) * at(x0, y0, c) + fx * at(x1, y0, c);
          float low = (1 - fx) * at(x0, y1, c) + fx * at(x1, y1, c);
          part.rgb[3 * (row * WIDTH + column) + c] = (1 - fy) * top + fy * low;
        }
      }
    }
    return part;
  }

  private float at(int x, int y, int c) {
    return rgb[3 * (y * width + x) + c];
  }

  private static double mirrored(double at, int length) {
    double span = length - 1;
    double folded = Math.abs(at) % (2 * span);
    return folded > span ? 2 * span - folded : folded;
  }

  /// `share` of the other picture, the rest of this.
  Raster mixed(Raster other, double share) {
    Raster mix = new Raster(width, height);
    for (int i = 0; i < rgb.length; i++) {
      mix.rgb[i] = (float) ((1 - share) * rgb[i] + share * other.rgb[i]);
    }
    return mix;
  }

  /// Each colour multiplied and raised.
  Raster lit(float[] factor, float[] raise) {
    Raster lit = new Raster(width, height);
    for (int i = 0; i < rgb.length; i++) {
      lit.rgb[i] = Math.clamp(factor[i % 3] * rgb[i] + raise[i % 3], 0, 255);
    }
    return lit;
  }

  Raster lit(double factor, double raise) {
    float f = (float) factor;
    float r = (float) raise;
    return lit(new float[] {f, f, f}, new float[] {r, r, r});
  }

  Raster noisy(double deviation, RandomGenerator random) {
    Raster noisy = new Raster(width, height);
    for (int i = 0; i < rgb.length; i++) {
      noisy.rgb[i] = Math.clamp((float) (rgb[i] + deviation * random.nextGaussian()), 0, 255);
    }
    return noisy;
  }

  /// Mean and deviation of each colour: six numbers.
  double[] palette() {
    double[] palette = new double[6];
    int pixels = width * height;
    for (int i = 0; i < rgb.length; i++) {
      palette[i % 3] += rgb[i] / pixels;
      palette[3 + i % 3] += rgb[i] * rgb[i] / pixels;
    }
    for (int c = 0; c < 3; c++) {
      palette[3 + c] = Math.sqrt(Math.max(1, palette[3 + c] - palette[c] * palette[c]));
    }
    return palette;
  }

  /// With the means and deviations of another palette.
  Raster tinted(double[] from, double[] to) {
    float[] factor = new float[3];
    float[] raise = new float[3];
    for (int c = 0; c < 3; c++) {
      factor[c] = (float) Math.clamp(to[3 + c] / from[3 + c], 0.4, 2.5);
      raise[c] = (float) (to[c] - factor[c] * from[c]);
    }
    return lit(factor, raise);
  }

  SmallPicture small() {
    return SmallPicture.ofRgb(smallBytes());
  }

  byte[] smallBytes() {
    byte[] bytes = new byte[3 * SmallPicture.WIDTH * SmallPicture.HEIGHT];
    int step = WIDTH / SmallPicture.WIDTH;
    for (int y = 0; y < SmallPicture.HEIGHT; y++) {
      for (int x = 0; x < SmallPicture.WIDTH; x++) {
        for (int c = 0; c < 3; c++) {
          float sum = 0;
          for (int dy = 0; dy < step; dy++) {
            for (int dx = 0; dx < step; dx++) {
              sum += at(step * x + dx, step * y + dy, c);
            }
          }
          bytes[3 * (y * SmallPicture.WIDTH + x) + c] =
              (byte) Math.clamp(Math.round(sum / (step * step)), 0, 255);
        }
      }
    }
    return bytes;
  }
}
