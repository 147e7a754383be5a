package gaze.media.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import gaze.domain.PictureSize;
import gaze.testkit.Seeded;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColorTest {
  private static final int PQ = 16;
  private static final int HLG = 18;
  private static final int BT2020 = 9;
  private static final int P3 = 12;
  private static final int SRGB = 13;

  @BeforeAll
  static void load() {
    NativeLibraries.load();
  }

  /// The displayed red, green and blue of one colour in 16 bits.
  private static int[] shown(int primaries, int transfer, int red, int green, int blue) {
    Mat pixels = new Mat(1, 1, CV_16UC3);
    new ShortPointer(pixels.data()).put(new short[] {(short) blue, (short) green, (short) red});
    ColorEncoding color = ColorEncoding.coded(primaries, transfer);
    try (DecodedPicture picture =
            new DecodedPicture(
                pixels, color, Orientation.UPRIGHT, new PictureSize(1, 1), Optional.empty());
        Mat srgb = Rendition.within(picture, 100)) {
      byte[] bgr = new byte[3];
      srgb.data().get(bgr);
      return new int[] {bgr[2] & 0xFF, bgr[1] & 0xFF, bgr[0] & 0xFF};
    }
  }

  @Test
  void whiteIsWhiteWhateverThePrimaries() {
    assertThat(shown(P3, SRGB, 65_535, 65_535, 65_535)).containsExactly(255, 255, 255);
    assertThat(shown(BT2020, SRGB, 65_535, 65_535, 65_535)).containsExactly(255, 255, 255);
  }

  /// Values of an independent conversion: Display P3 (0.6, 0.4, 0.2) is sRGB (0.6344, 0.3939,
  /// 0.1483).
  @Test
  void displayP3BecomesSrgb() {
    int[] rgb = shown(P3, SRGB, 39_321, 26_214, 13_107);

    assertThat(rgb[0]).isCloseTo(162, within(2));
    assertThat(rgb[1]).isCloseTo(100, within(2));
    assertThat(rgb[2]).isCloseTo(38, within(3));
  }

  /// 0.5807 is PQ's sample for 203 cd/m² (ITU-R BT.2408).
  @Test
  void paperWhiteOfPqIsBrightButNotTheBrightest() {
    int paper = (int) (0.5807 * 65_535);
    int[] rgb = shown(BT2020, PQ, paper, paper, paper);

    assertThat(rgb[0]).isBetween(215, 245).isEqualTo(rgb[1]);
    assertThat(shown(BT2020, PQ, 65_535, 65_535, 65_535)).containsExactly(255, 255, 255);
    assertThat(shown(BT2020, PQ, 0, 0, 0)).containsExactly(0, 0, 0);
  }

  /// 0.75 is HLG's sample for paper white on a display of 1000 cd/m² (ITU-R BT.2408).
  @Test
  void paperWhiteOfHlgLooksLikeThatOfPq() {
    int hlg = (int) (0.75 * 65_535);
    int pq = (int) (0.5807 * 65_535);

    assertThat(shown(BT2020, HLG, hlg, hlg, hlg)[0])
        .isCloseTo(shown(BT2020, PQ, pq, pq, pq)[0], within(3));
  }

  @Seeded
  void brighterLightIsNeverShownDarker(RandomGenerator random) {
    double light = random.nextDouble(0, 60);
    double more = light + random.nextDouble(0, 10);

    assertThat(ToneMap.shown(more)).isGreaterThanOrEqualTo(ToneMap.shown(light));
    assertThat(ToneMap.shown(more)).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 13", "1, 1", "2, 2", "1, 6"})
  void whatSaysNothingOrSrgbIsLeftAlone(int primaries, int transfer) {
    assertThat(ColorEncoding.coded(primaries, transfer)).isEqualTo(ColorEncoding.SRGB);
  }

  @Seeded(times = 20)
  void aBrokenProfileChangesNothing(RandomGenerator random) {
    byte[] broken = new byte[random.nextInt(1, 600)];
    random.nextBytes(broken);
    Mat pixels = new Mat(1, 1, CV_8UC3);
    pixels.data().put(new byte[] {10, 20, 30});
    try (DecodedPicture picture =
            new DecodedPicture(
                pixels,
                new ColorEncoding.Profiled(broken),
                Orientation.UPRIGHT,
                new PictureSize(1, 1),
                Optional.empty());
        Mat srgb = Rendition.within(picture, 100)) {
      byte[] bgr = new byte[3];
      srgb.data().get(bgr);
      assertThat(bgr).containsExactly(10, 20, 30);
    }
  }
}
