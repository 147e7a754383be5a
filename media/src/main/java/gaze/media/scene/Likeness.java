package gaze.media.scene;

/// How unlike two pictures are once the camera's movement between them is undone: shifted and
/// zoomed as a whole to where they fit best, then block by block by a little more. 0 is the same
/// picture, about 1 an unrelated one.
final class Likeness {
  private static final double[] SCALES = {0.62, 0.78, 0.89, 1, 1.13, 1.28, 1.6};
  private static final int TOP = SmallPicture.LEVELS - 1;

  /// Share of the picture that must be in both.
  private static final double OVERLAP = 0.4;

  private static final int BLOCK_WIDTH = 8;
  private static final int BLOCK_HEIGHT = 6;
  private static final int REACH = 2;

  /// Variance of the noise that every picture may have, over all axes.
  private static final double NOISE = 12;

  private record Fit(double scale, double dx, double dy, double error) {
    static final Fit NONE = new Fit(1, 0, 0, Double.MAX_VALUE);
  }

  /// @param unlike difference that is left over the pictures' own variance
  /// @param texture the same of the lightness alone, without the blocks' means: what another light
  ///   leaves
  record Result(double unlike, double texture) {
    static final Result SAME = new Result(0, 0);
  }

  private final SmallPicture one;
  private final SmallPicture other;

  private Likeness(SmallPicture one, SmallPicture other) {
    this.one = one;
    this.other = other;
  }

  static Result of(SmallPicture one, SmallPicture other) {
    Likeness it = new Likeness(one, other);
    Fit fit = it.search();
    Result best = it.blocks(fit);
    Result unmoved = it.blocks(Fit.NONE);
    // Where the light has changed, another place may fit better than the right one.
    return new Result(best.unlike, Math.min(best.texture, unmoved.texture));
  }

  private Fit search() {
    Fit best = Fit.NONE;
    int reachX = (SmallPicture.WIDTH >> TOP) * 5 / 8;
    int reachY = (SmallPicture.HEIGHT >> TOP) * 5 / 8;
    for (double scale : SCALES) {
      for (int dy = -reachY; dy <= reachY; dy++) {
        for (int dx = -reachX; dx <= reachX; dx++) {
          best = better(best, TOP, scale, dx, dy);
        }
      }
    }
    double step = 1.06;
    for (int level = TOP - 1; level >= 0; level--) {
      Fit start = new Fit(best.scale, 2 * best.dx, 2 * best.dy, Double.MAX_VALUE);
      best = start;
      for (int zoom = -1; zoom <= 1; zoom++) {
        double scale = start.scale * Math.pow(step, zoom);
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            best = better(best, level, scale, start.dx + dx, start.dy + dy);
          }
        }
      }
      step = 1.03;
    }
    return best;
  }

  private Fit better(Fit best, int level, double scale, double dx, double dy) {
    double error = error(level, scale, dx, dy);
    return error < best.error ? new Fit(scale, dx, dy, error) : best;
  }

  /// Mean squared difference where the pictures overlap, raised where that is little.
  private double error(int level, double scale, double dx, double dy) {
    int width = SmallPicture.WIDTH >> level;
    int height = SmallPicture.HEIGHT >> level;
    int[] column = places(width, scale, dx);
    int[] row = places(height, scale, dy);
    int fromX = first(column);
    int toX = last(column);
    int fromY = first(row);
    int toY = last(row);
    int area = (toX - fromX) * (toY - fromY);
    if (area < OVERLAP * width * height) {
      return Double.MAX_VALUE;
    }
    long sum = 0;
    for (int axis = 0; axis < SmallPicture.AXES; axis++) {
      int[] a = one.axis(level, axis);
      int[] b = other.axis(level, axis);
      for (int y = fromY; y < toY; y++) {
        int line = row[y] * width;
        int own = y * width;
        int part = 0;
        for (int x = fromX; x < toX; x++) {
          int difference = a[own + x] - b[line + column[x]];
          part += difference * difference;
        }
        sum += part;
      }
    }
    return sum / (double) area / Math.sqrt((double) area / (width * height));
  }

  /// Where each place of a line of the first picture lies in the second; -1 outside.
  private static int[] places(int length, double scale, double shift) {
    int[] places = new int[length];
    double middle = (length - 1) / 2.0;
    for (int i = 0; i < length; i++) {
      int place = (int) Math.round((i - middle) * scale + middle + shift);
      places[i] = place < 0 || place >= length ? -1 : place;
    }
    return places;
  }

  private static int first(int[] places) {
    int i = 0;
    while (i < places.length && places[i] < 0) {
      i++;
    }
    return i;
  }

  private static int last(int[] places) {
    int i = places.length;
    while (i > 0 && places[i - 1] < 0) {
      i--;
    }
    return Math.max(i, first(places));
  }

  private Result blocks(Fit fit) {
    int[] column = places(SmallPicture.WIDTH, fit.scale, fit.dx);
    int[] row = places(SmallPicture.HEIGHT, fit.scale, fit.dy);
    double left = 0;
    double textureLeft = 0;
    double texture = 0;
    int pixels = 0;
    for (int y = 0; y < SmallPicture.HEIGHT; y += BLOCK_HEIGHT) {
      for (int x = 0; x < SmallPicture.WIDTH; x += BLOCK_WIDTH) {
        if (inside(column, x, BLOCK_WIDTH) && inside(row, y, BLOCK_HEIGHT)) {
          Block block = block(column, row, x, y);
          left += block.error;
          textureLeft += block.texture;
          texture += block.power;
          pixels += BLOCK_WIDTH * BLOCK_HEIGHT;
        }
      }
    }
    if (pixels == 0) {
      return new Result(1, 1);
    }
    double power = (one.power() + other.power()) / 2 + NOISE;
    return new Result(
        Math.min(1, left / pixels / power / 2), textureLeft / (texture + NOISE * pixels));
  }

  private static boolean inside(int[] places, int from, int length) {
    return places[from] >= 0 && places[from + length - 1] >= 0;
  }

  private record Block(double error, double texture, double power) {}

  private Block block(int[] column, int[] row, int x0, int y0) {
    double least = Double.MAX_VALUE;
    double leastTexture = Double.MAX_VALUE;
    double power = 0;
    int n = BLOCK_WIDTH * BLOCK_HEIGHT;
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        if (out(row, y0, BLOCK_HEIGHT, dy, SmallPicture.HEIGHT)
            || out(column, x0, BLOCK_WIDTH, dx, SmallPicture.WIDTH)) {
          continue;
        }
        double error = 0;
        double textured = 0;
        double powers = 0;
        for (int axis = 0; axis < SmallPicture.AXES; axis++) {
          int[] a = one.axis(0, axis);
          int[] b = other.axis(0, axis);
          int squares = 0;
          int sum = 0;
          int sumA = 0;
          int sumB = 0;
          int squaresA = 0;
          int squaresB = 0;
          for (int y = y0; y < y0 + BLOCK_HEIGHT; y++) {
            int line = (row[y] + dy) * SmallPicture.WIDTH + dx;
            int own = y * SmallPicture.WIDTH;
            for (int x = x0; x < x0 + BLOCK_WIDTH; x++) {
              int va = a[own + x];
              int vb = b[line + column[x]];
              int difference = va - vb;
              squares += difference * difference;
              sum += difference;
              sumA += va;
              squaresA += va * va;
              sumB += vb;
              squaresB += vb * vb;
            }
          }
          error += squares;
          // Another light changes hues, but not what is lighter than what.
          if (axis == 0) {
            textured = squares - (double) sum * sum / n;
            powers = squaresA - (double) sumA * sumA / n + squaresB - (double) sumB * sumB / n;
          }
        }
        if (textured < leastTexture) {
          leastTexture = textured;
          power = powers;
        }
        least = Math.min(least, error);
      }
    }
    return new Block(least, leastTexture, power);
  }

  private static boolean out(int[] places, int from, int length, int shift, int size) {
    return Math.min(places[from], places[from + length - 1]) + shift < 0
        || Math.max(places[from], places[from + length - 1]) + shift >= size;
  }
}
