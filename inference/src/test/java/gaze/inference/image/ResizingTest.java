package gaze.inference.image;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.testkit.Seeded;
import gaze.testkit.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResizingTest {
  private static final String PYTHON = "/usr/bin/python3";

  /// What Pillow 9.4 makes of [#pattern] at 4 × 3 by its bicubic filter.
  private static final int[] SMALLER = {
    26, 18, 89, 97, 47, 107, 183, 126, 96, 127, 167, 90, 48, 75, 107, 119, 105, 96, 202, 175, 96,
    138, 100, 107, 69, 131, 90, 143, 168, 96, 199, 161, 107, 58, 80, 89
  };

  /// The first row of what it makes at 11 × 4: wider and lower.
  private static final int[] WIDER = {
    2, 8, 173, 22, 10, 71, 52, 17, 29, 79, 29, 116, 106, 46, 175, 133, 69, 92, 159, 97, 17, 186,
    131, 109, 232, 178, 171, 136, 184, 109, 0, 164, 2
  };

  @Test
  void theSmallPatternIsPillowsToTheByte() {
    assertThat(values(Resizing.to(pattern(), 4, 3, Filter.CUBIC))).containsExactly(SMALLER);
    assertThat(values(Resizing.to(pattern(), 11, 4, Filter.CUBIC))).startsWith(WIDER);
  }

  @Seeded
  void theMiddleIsThatOfTheWhole(RandomGenerator random) {
    Raster picture = noise(random.nextInt(20, 90), random.nextInt(20, 90), random);
    int width = random.nextInt(8, 120);
    int height = random.nextInt(8, 120);
    int keptWidth = random.nextInt(1, width + 1);
    int keptHeight = random.nextInt(1, height + 1);
    Raster whole = Resizing.to(picture, width, height, Filter.CUBIC);
    Raster middle = Resizing.middle(picture, width, height, keptWidth, keptHeight, Filter.CUBIC);
    assertThat(middle.width()).isEqualTo(keptWidth);
    assertThat(middle.height()).isEqualTo(keptHeight);
    for (int y = 0; y < keptHeight; y++) {
      int from = 3 * (((height - keptHeight) / 2 + y) * width + (width - keptWidth) / 2);
      assertThat(Arrays.copyOfRange(middle.rgb(), 3 * keptWidth * y, 3 * keptWidth * (y + 1)))
          .isEqualTo(Arrays.copyOfRange(whole.rgb(), from, from + 3 * keptWidth));
    }
  }

  @Tag("integration")
  @Test
  void whatPillowMakesIsMadeHere(@TempDir Path folder) throws IOException {
    needPillow(folder);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    int[][] sizes = {
      {640, 480, 298, 224}, {97, 61, 224, 224}, {800, 30, 224, 8}, {33, 500, 17, 224}
    };
    for (int[] size : sizes) {
      Raster picture = noise(size[0], size[1], random);
      Path file = Files.write(folder.resolve("picture.ppm"), portable(picture));
      String script =
          "from PIL import Image; import sys; Image.open(sys.argv[1]).resize((%d, %d), Image.BICUBIC).save(sys.argv[2])"
              .formatted(size[2], size[3]);
      Path resized = folder.resolve("resized.ppm");
      Tools.run(folder, List.of(PYTHON, "-c", script, file.toString(), resized.toString()));
      byte[] theirs = Files.readAllBytes(resized);
      byte[] ours = portable(Resizing.to(picture, size[2], size[3], Filter.CUBIC));
      assertThat(meanDifference(ours, theirs)).isLessThan(0.01);
    }
  }

  @Seeded(times = 30)
  void aPlainPictureStaysPlain(RandomGenerator random) {
    byte[] rgb = new byte[3 * 40 * 30];
    byte value = (byte) random.nextInt();
    Arrays.fill(rgb, value);
    Raster resized =
        Resizing.to(
            new Raster(40, 30, rgb),
            1 + random.nextInt(90),
            1 + random.nextInt(90),
            random.nextBoolean() ? Filter.CUBIC : Filter.TRIANGLE);
    assertThat(resized.rgb()).containsOnly(value);
  }

  @Test
  void aCentreCropKeepsTheMiddleOfAPictureOfAnyShape() {
    for (int[] shape : new int[][] {{400, 300}, {300, 400}, {4000, 3}, {3, 4000}, {1, 1}, {9, 9}}) {
      Raster square =
          Framing.CENTRE_CROP.square(
              new Raster(shape[0], shape[1], new byte[3 * shape[0] * shape[1]]), 224);
      assertThat(square.width()).isEqualTo(224);
      assertThat(square.height()).isEqualTo(224);
    }
  }

  private static Raster pattern() {
    byte[] rgb = new byte[3 * 8 * 6];
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 8; x++) {
        int at = 3 * (8 * y + x);
        rgb[at] = (byte) (x * 37 + y * 11);
        rgb[at + 1] = (byte) (x * x * 5 + y * 29);
        rgb[at + 2] = (byte) ((x + y) % 3 == 0 ? 255 : 20);
      }
    }
    return new Raster(8, 6, rgb);
  }

  private static Raster noise(int width, int height, RandomGenerator random) {
    byte[] rgb = new byte[3 * width * height];
    random.nextBytes(rgb);
    return new Raster(width, height, rgb);
  }

  private static byte[] portable(Raster picture) {
    byte[] head =
        "P6\n%d %d\n255\n"
            .formatted(picture.width(), picture.height())
            .getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(head, head.length + picture.rgb().length);
    System.arraycopy(picture.rgb(), 0, file, head.length, picture.rgb().length);
    return file;
  }

  private static double meanDifference(byte[] one, byte[] other) {
    assertThat(one).hasSameSizeAs(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
    }
    return sum / one.length;
  }

  private static int[] values(Raster picture) {
    int[] values = new int[picture.rgb().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = picture.rgb()[i] & 0xff;
    }
    return values;
  }

  private static void needPillow(Path folder) {
    try {
      Tools.run(folder, List.of(PYTHON, "-c", "import PIL"));
    } catch (AssertionError | UncheckedIOException e) {
      System.out.println("SKIPPED: " + PYTHON + " has no Pillow");
      Assumptions.abort("no Pillow for a second opinion (Debian's python3-pil)");
    }
  }
}
