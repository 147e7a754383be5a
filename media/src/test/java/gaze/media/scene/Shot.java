package gaze.media.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One shot of a made film: frames without a cut, and what happens in it.
interface Shot {
  /// What may happen in a shot that is no cut.
  enum Event {
    NOTHING,
    FLASH,
    WHIP_PAN,
    CRASH_ZOOM,
    SHAKING,
    PASSING,
    DARK
  }

  Raster frame(int index);

  /// Frames of a shot.
  ///
  /// @param from the first that is not part of a transition
  /// @param to the first that is part of the next one
  record Span(int length, int from, int to) {
    /// Frames of peace between what happens and a transition.
    private static final int PEACE = 8;

    int begin(int frames, RandomGenerator random) {
      int first = from + PEACE;
      return random.nextInt(first, Math.max(first + 1, to - PEACE - frames));
    }
  }

  /// A stretch of a clip, forth and back if it is short.
  static Shot of(List<Raster> clip, int start) {
    int turn = 2 * (clip.size() - 1);
    return index -> {
      int at = (start + index) % turn;
      return clip.get(at < clip.size() ? at : turn - at);
    };
  }

  /// A camera that moves slowly over a picture, and does what the event says.
  static Shot of(Raster picture, Event event, Span span, RandomGenerator random) {
    int length = span.length;
    double fit = Math.min(picture.width, picture.height * 16 / 9.0);
    double across = fit * random.nextDouble(0.45, 0.8);
    double angle = random.nextDouble(2 * Math.PI);
    double speed = random.nextDouble(0.006) * across;
    double zoom = 1 + random.nextDouble(-0.004, 0.004);
    double x = random.nextDouble(0.35, 0.65) * picture.width;
    double y = random.nextDouble(0.35, 0.65) * picture.height;
    double[][] path = new double[length][];
    for (int i = 0; i < length; i++) {
      path[i] =
          new double[] {
            x + i * speed * Math.cos(angle),
            y + i * speed * Math.sin(angle),
            across * Math.pow(zoom, i)
          };
    }
    switch (event) {
      case WHIP_PAN -> whip(path, span, random);
      case CRASH_ZOOM -> crash(path, span, random);
      case SHAKING -> shake(path, span, random);
      case NOTHING, FLASH, PASSING, DARK -> {}
    }
    return index -> blurred(picture, path, index);
  }

  private static void whip(double[][] path, Span span, RandomGenerator random) {
    int frames = random.nextInt(5, 14);
    int begin = span.begin(frames, random);
    double far = random.nextDouble(0.8, 2.2) * path[0][2] * (random.nextBoolean() ? 1 : -1);
    for (int i = begin; i < path.length; i++) {
      path[i][0] += far * eased((i - begin) / (double) frames);
    }
  }

  private static void crash(double[][] path, Span span, RandomGenerator random) {
    int frames = random.nextInt(5, 14);
    int begin = span.begin(frames, random);
    double factor = random.nextDouble(1.6, 2.6);
    double zoom = random.nextBoolean() ? factor : 1 / factor;
    for (int i = begin; i < path.length; i++) {
      path[i][2] *= Math.pow(zoom, -eased((i - begin) / (double) frames));
    }
  }

  private static void shake(double[][] path, Span span, RandomGenerator random) {
    int frames = random.nextInt(8, 30);
    int begin = span.begin(frames, random);
    double strength = random.nextDouble(0.02, 0.07);
    for (int i = begin; i < Math.min(path.length, begin + frames); i++) {
      path[i][0] += strength * path[i][2] * random.nextGaussian();
      path[i][1] += strength * path[i][2] * random.nextGaussian();
    }
  }

  private static double eased(double at) {
    double t = Math.clamp(at, 0, 1);
    return t * t * (3 - 2 * t);
  }

  /// The shutter is open for half of the time to the next frame.
  private static Raster blurred(Raster picture, double[][] path, int index) {
    double[] from = path[index];
    double[] to = path[Math.min(path.length - 1, index + 1)];
    double moved =
        Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) + Math.abs(to[2] - from[2]);
    int steps = moved > 0.03 * from[2] ? 4 : 1;
    Raster sum = picture.crop(from[0], from[1], from[2]);
    for (int i = 1; i < steps; i++) {
      double t = 0.5 * i / steps;
      Raster next =
          picture.crop(
              from[0] + t * (to[0] - from[0]),
              from[1] + t * (to[1] - from[1]),
              from[2] + t * (to[2] - from[2]));
      sum = sum.mixed(next, 1.0 / (i + 1));
    }
    return sum;
  }

  default Shot then(java.util.function.BiFunction<Raster, Integer, Raster> change) {
    return index -> change.apply(frame(index), index);
  }

  /// Light that is there for one to four frames: a camera's flash or lightning.
  default Shot flashed(Span span, RandomGenerator random) {
    List<Integer> starts = new ArrayList<>();
    int count = random.nextInt(1, 4);
    int frames = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      starts.add(span.begin(frames, random));
    }
    double factor = random.nextDouble(1.2, 2.2);
    double raise = random.nextDouble(40, 180);
    return then(
        (raster, index) -> {
          for (int start : starts) {
            if (index >= start && index < start + frames) {
              double fades = 1 - 0.5 * (index - start) / frames;
              return raster.lit(1 + (factor - 1) * fades, raise * fades);
            }
          }
          return raster;
        });
  }

  /// Something that is near goes by: a person, a car.
  default Shot passed(Raster thing, Span span, RandomGenerator random) {
    int frames = random.nextInt(6, 22);
    int start = span.begin(frames, random);
    double wide = random.nextDouble(0.4, 1.1) * Raster.WIDTH;
    double top = random.nextDouble(-0.1, 0.4) * Raster.HEIGHT;
    boolean left = random.nextBoolean();
    Raster look = thing.crop(thing.width / 2.0, thing.height / 2.0, thing.width * 0.6);
    return then(
        (raster, index) -> {
          if (index < start || index >= start + frames) {
            return raster;
          }
          double t = (index - start + 1.0) / (frames + 1);
          double at = -wide + t * (Raster.WIDTH + wide);
          return over(raster, look, left ? at : Raster.WIDTH - wide - at, wide, top);
        });
  }

  private static Raster over(Raster raster, Raster look, double left, double wide, double top) {
    Raster out = raster.copy();
    for (int y = (int) Math.max(0, top); y < Raster.HEIGHT; y++) {
      double inset = wide * 0.15 * Math.abs(Math.sin(y * 0.06));
      int from = (int) Math.max(0, left + inset);
      int to = (int) Math.min(Raster.WIDTH, left + wide - inset);
      for (int x = from; x < to; x++) {
        int source =
            3 * (y * Raster.WIDTH + (int) Math.clamp(x - (long) left, 0, Raster.WIDTH - 1));
        for (int c = 0; c < 3; c++) {
          out.rgb[3 * (y * Raster.WIDTH + x) + c] = look.rgb[source + c];
        }
      }
    }
    return out;
  }

  default Shot dark(RandomGenerator random) {
    double factor = random.nextDouble(0.12, 0.35);
    double deviation = random.nextDouble(4, 10);
    RandomGenerator noise = new java.util.SplittableRandom(random.nextLong());
    return then((raster, _) -> raster.lit(factor, 4).noisy(deviation, noise));
  }

  default Shot tinted(double[] to) {
    double[] from = frame(0).palette();
    return then((raster, _) -> raster.tinted(from, to));
  }
}
