package gaze.media.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import gaze.domain.DominantColor;
import gaze.domain.PictureSize;
import gaze.testkit.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a picture is known by: hash, colours, placeholder.
final class LooksTest {
  @BeforeAll
  static void load() {
    NativeLibraries.load();
  }

  /// Soft blobs, different for every generator.
  private static Mat blobs(RandomGenerator random) {
    try (Mat sharp = new Mat(300, 400, CV_8UC3, Scalar.all(90))) {
      for (int i = 0; i < 14; i++) {
        try (Rect place =
                new Rect(
                    random.nextInt(300),
                    random.nextInt(200),
                    20 + random.nextInt(80),
                    20 + random.nextInt(80));
            Mat part = new Mat(sharp, place);
            Scalar color =
                new Scalar(random.nextInt(256), random.nextInt(256), random.nextInt(256), 0)) {
          part.put(color);
        }
      }
      Mat soft = new Mat();
      GaussianBlur(sharp, soft, new Size(9, 9), 3);
      return soft;
    }
  }

  @Seeded(times = 40)
  void aSmallerOrRecompressedPictureHasNearlyTheSameHash(RandomGenerator random) {
    try (Mat picture = blobs(random);
        Mat smaller = Scaling.within(picture, 150);
        Mat coarse = decoded(JpegEncoder.encode(picture, 25))) {
      assertThat(PerceptualHasher.hash(picture).distance(PerceptualHasher.hash(smaller)))
          .isLessThanOrEqualTo(6);
      assertThat(PerceptualHasher.hash(picture).distance(PerceptualHasher.hash(coarse)))
          .isLessThanOrEqualTo(6);
    }
  }

  @Seeded(times = 40)
  void anotherPictureHasAnotherHash(RandomGenerator random) {
    try (Mat picture = blobs(random);
        Mat other = blobs(random)) {
      assertThat(PerceptualHasher.hash(picture).distance(PerceptualHasher.hash(other)))
          .isGreaterThan(10);
    }
  }

  @Test
  void theDominantColoursAreThoseThatFillThePicture() {
    try (Mat picture = new Mat(100, 100, CV_8UC3, new Scalar(200, 60, 20, 0));
        Rect quarter = new Rect(0, 0, 50, 50);
        Mat part = new Mat(picture, quarter)) {
      part.put(new Scalar(20, 30, 220, 0));

      List<DominantColor> colors = Palette.of(picture);

      assertThat(colors).hasSize(2);
      assertThat(colors.get(0).share()).isCloseTo(0.75, within(0.03));
      assertThat(distance(colors.get(0).rgb(), 0x143CC8)).isLessThan(12);
      assertThat(distance(colors.get(1).rgb(), 0xDC1E14)).isLessThan(12);
    }
  }

  @Seeded(times = 20)
  void sharesNeverSumToMoreThanTheWhole(RandomGenerator random) {
    try (Mat picture = blobs(random)) {
      List<DominantColor> colors = Palette.of(picture);

      assertThat(colors).isNotEmpty();
      assertThat(colors.stream().mapToDouble(DominantColor::share).sum())
          .isLessThanOrEqualTo(1.0001);
      assertThat(Palette.of(picture)).isEqualTo(colors);
    }
  }

  @Test
  void aPlaceholderFollowsTheShapeOfThePicture() {
    try (Mat wide = new Mat(20, 60, CV_8UC3, Scalar.all(120));
        Mat tall = new Mat(60, 20, CV_8UC3, Scalar.all(120))) {
      // The first character counts the waves: (across - 1) + 9 (down - 1), in base 83.
      assertThat(Placeholder.of(wide)).hasSize(28).startsWith("L");
      assertThat(Placeholder.of(tall)).hasSize(28).startsWith("T");
    }
  }

  @Seeded(times = 30)
  void scalingKeepsSizeAndBrightness(RandomGenerator random) {
    try (Mat picture = blobs(random);
        Mat smaller =
            Scaling.to(
                picture, new PictureSize(random.nextInt(30, 401), random.nextInt(30, 301)))) {
      Scalar before = org.bytedeco.opencv.global.opencv_core.mean(picture);
      Scalar after = org.bytedeco.opencv.global.opencv_core.mean(smaller);
      for (int i = 0; i < 3; i++) {
        assertThat(after.get(i)).isCloseTo(before.get(i), within(2.5));
      }
    }
  }

  private static Mat decoded(EncodedPicture picture) {
    try (BytePointer bytes = new BytePointer(picture.bytes());
        Mat buffer =
            new Mat(
                1, picture.bytes().length, org.bytedeco.opencv.global.opencv_core.CV_8UC1, bytes)) {
      return imdecode(buffer, IMREAD_COLOR);
    }
  }

  private static int distance(int rgb, int other) {
    int red = Math.abs((rgb >> 16) - (other >> 16));
    int green = Math.abs((rgb >> 8 & 0xFF) - (other >> 8 & 0xFF));
    int blue = Math.abs((rgb & 0xFF) - (other & 0xFF));
    return Math.max(red, Math.max(green, blue));
  }
}
