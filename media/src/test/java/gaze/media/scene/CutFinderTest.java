package gaze.media.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CutFinderTest {
  private static final Duration FRAME = Duration.ofMillis(40);

  /// A picture of soft spots of all colours.
  private static Raster spots(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Raster raster = new Raster(2 * Raster.WIDTH, 2 * Raster.HEIGHT);
    for (int i = 0; i < 60; i++) {
      double x = random.nextDouble(raster.width);
      double y = random.nextDouble(raster.height);
      double size = random.nextDouble(10, 40);
      float[] color = {random.nextInt(256), random.nextInt(256), random.nextInt(256)};
      for (int p = 0; p < raster.width * raster.height; p++) {
        if (Math.hypot(p % raster.width - x, p / raster.width - y) < size) {
          System.arraycopy(color, 0, raster.rgb, 3 * p, 3);
        }
      }
    }
    return raster;
  }

  /// A camera that moves a little over it.
  private static Raster seen(Raster picture, int frame) {
    return picture.crop(Raster.WIDTH + 0.3 * frame, Raster.HEIGHT, 1.2 * Raster.WIDTH);
  }

  private static List<Cut> cuts(int frames, IntFunction<Raster> film) {
    CutFinder finder = new CutFinder();
    IntStream.range(0, frames)
        .forEach(i -> finder.accept(FRAME.multipliedBy(i), film.apply(i).small()));
    return finder.finish();
  }

  @Seeded(times = 5)
  void aCutIsAtTheFirstFrameOfTheNewShot(RandomGenerator random) {
    Raster one = spots(random.nextLong());
    Raster other = spots(random.nextLong());
    int at = random.nextInt(20, 60);

    assertThat(cuts(80, i -> seen(i < at ? one : other, i)))
        .containsExactly(new Cut(FRAME.multipliedBy(at), Cut.Kind.HARD));
  }

  @Seeded(times = 5)
  void aFlashIsNoCut(RandomGenerator random) {
    Raster one = spots(random.nextLong());

    assertThat(cuts(80, i -> i >= 40 && i < 43 ? seen(one, i).lit(1.5, 120) : seen(one, i)))
        .isEmpty();
  }

  @Seeded(times = 5)
  void aDissolveIsOneCutWithinIt(RandomGenerator random) {
    Raster one = spots(random.nextLong());
    Raster other = spots(random.nextLong());
    int half = random.nextInt(3, 13);

    List<Cut> cuts =
        cuts(
            110,
            i ->
                seen(one, i)
                    .mixed(seen(other, i), Math.clamp((i - 55.0 + half) / (2 * half), 0, 1)));

    assertThat(cuts).extracting(Cut::kind).containsExactly(Cut.Kind.DISSOLVE);
    assertThat(cuts.getFirst().at())
        .isBetween(FRAME.multipliedBy(55 - half), FRAME.multipliedBy(55 + half));
  }

  @Seeded(times = 5)
  void aFadeThroughBlackOrWhiteIsOneCutInItsMiddle(RandomGenerator random) {
    Raster one = spots(random.nextLong());
    Raster other = spots(random.nextLong());
    double tone = random.nextBoolean() ? 255 : 0;

    List<Cut> cuts =
        cuts(
            110,
            i -> {
              double shown = Math.clamp((Math.abs(i - 55) - 2) / 12.0, 0, 1);
              return seen(i < 55 ? one : other, i).lit(shown, (1 - shown) * tone);
            });

    assertThat(cuts).extracting(Cut::kind).containsExactly(Cut.Kind.FADE);
    assertThat(cuts.getFirst().at()).isBetween(FRAME.multipliedBy(53), FRAME.multipliedBy(57));
  }

  @Seeded(times = 5)
  void aCrashZoomIsNoCut(RandomGenerator random) {
    Raster one = spots(random.nextLong());

    assertThat(
            cuts(
                80,
                i -> {
                  double zoomed = Math.clamp((i - 36) / 8.0, 0, 1);
                  return one.crop(Raster.WIDTH, Raster.HEIGHT, Raster.WIDTH * (1.6 - zoomed));
                }))
        .isEmpty();
  }

  @Seeded(times = 5)
  void aShakyCameraMakesNoCut(RandomGenerator random) {
    Raster one = spots(random.nextLong());

    assertThat(
            cuts(
                80,
                _ ->
                    one.crop(
                        Raster.WIDTH + 8 * random.nextGaussian(),
                        Raster.HEIGHT + 6 * random.nextGaussian(),
                        Raster.WIDTH)))
        .isEmpty();
  }

  @Test
  void aVideoWithoutFramesHasNoCuts() {
    assertThat(new CutFinder().finish()).isEmpty();
  }
}
