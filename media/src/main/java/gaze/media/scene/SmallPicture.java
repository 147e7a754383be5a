package gaze.media.scene;

import java.util.Arrays;

/// A frame made so small that frames can be compared by the hundred: 64 × 36 pixels whatever the
/// frame's shape. A pixel is a point of the HSV cone in Cartesian form: its lightness upright, its
/// hue the direction and its chroma the distance from the axis, so that the hue of a grey, which is
/// noise, weighs nothing. The axes are linear in red, green and blue: a dissolve is a straight line
/// between two pictures.
///
/// Immutable.
public final class SmallPicture {
  public static final int WIDTH = 64;
  public static final int HEIGHT = 36;

  /// Each coarser level has half the width and height.
  static final int LEVELS = 3;

  static final int AXES = 3;

  /// level, axis, pixel
  private final int[][][] levels = new int[LEVELS][][];

  private final double[] mean = new double[AXES];
  private final double power;
  private final double detail;

  private SmallPicture(int[][] axes) {
    levels[0] = axes;
    for (int level = 1; level < LEVELS; level++) {
      levels[level] = halved(levels[level - 1], WIDTH >> level, HEIGHT >> level);
    }
    double sum = 0;
    for (int axis = 0; axis < AXES; axis++) {
      mean[axis] = Arrays.stream(axes[axis]).average().orElseThrow();
      for (int value : axes[axis]) {
        sum += (value - mean[axis]) * (value - mean[axis]);
      }
    }
    power = sum / (WIDTH * HEIGHT);
    detail = detail(axes[0]);
  }

  /// @param rgb three bytes a pixel, row by row
  public static SmallPicture ofRgb(byte[] rgb) {
    if (rgb.length != 3 * WIDTH * HEIGHT) {
      throw new IllegalArgumentException(
          "need %d bytes, got %d".formatted(3 * WIDTH * HEIGHT, rgb.length));
    }
    int[][] axes = new int[AXES][WIDTH * HEIGHT];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int red = rgb[3 * i] & 0xff;
      int green = rgb[3 * i + 1] & 0xff;
      int blue = rgb[3 * i + 2] & 0xff;
      axes[0][i] = (2 * red + 5 * green + blue + 4) >> 3;
      axes[1][i] = red - ((green + blue) >> 1);
      // The height of an equilateral triangle, √3/2, is 111/128.
      axes[2][i] = (111 * (green - blue)) >> 7;
    }
    return new SmallPicture(axes);
  }

  private static int[][] halved(int[][] axes, int width, int height) {
    int[][] half = new int[AXES][width * height];
    for (int axis = 0; axis < AXES; axis++) {
      int[] from = axes[axis];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int at = 4 * y * width + 2 * x;
          int below = at + 2 * width;
          half[axis][y * width + x] =
              (from[at] + from[at + 1] + from[below] + from[below + 1] + 2) >> 2;
        }
      }
    }
    return half;
  }

  private static double detail(int[] light) {
    long sum = 0;
    for (int y = 1; y < HEIGHT; y++) {
      for (int x = 1; x < WIDTH; x++) {
        int at = y * WIDTH + x;
        sum += Math.abs(light[at] - light[at - 1]) + Math.abs(light[at] - light[at - WIDTH]);
      }
    }
    return (double) sum / (2 * (WIDTH - 1) * (HEIGHT - 1));
  }

  /// @param level 0 for all pixels, each further one a quarter of them
  int[] axis(int level, int axis) {
    return levels[level][axis];
  }

  /// The mean lightness, 0 to 255.
  double light() {
    return mean[0];
  }

  double mean(int axis) {
    return mean[axis];
  }

  /// The variance of the pixels over all axes.
  double power() {
    return power;
  }

  /// How much neighbouring pixels differ: small where the picture is blurred or empty.
  double detail() {
    return detail;
  }

  /// How much two pictures differ pixel by pixel, 0 to 255: the content score.
  static double difference(SmallPicture one, SmallPicture other) {
    long sum = 0;
    for (int axis = 0; axis < AXES; axis++) {
      sum += difference(one.levels[0][axis], other.levels[0][axis]);
    }
    return (double) sum / (WIDTH * HEIGHT * AXES);
  }

  private static int difference(int[] one, int[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum;
  }
}
