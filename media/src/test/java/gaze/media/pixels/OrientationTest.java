package gaze.media.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OrientationTest {
  @Seeded
  void oneAfterTheOtherIsTheSameAsBothAtOnce(RandomGenerator random) {
    NativeLibraries.load();
    Orientation first = any(random);
    Orientation second = any(random);
    try (Mat stored = numbered();
        Mat once = first.display(stored);
        Mat twice = second.display(once);
        Mat both = first.then(second).display(stored)) {
      assertThat(pixels(both)).isEqualTo(pixels(twice));
      assertThat(both.cols()).isEqualTo(twice.cols());
    }
  }

  @ParameterizedTest
  @EnumSource
  void exifsCodeLeadsBack(Orientation orientation) {
    assertThat(Orientation.ofExif(orientation.ordinal() + 1)).isEqualTo(orientation);
  }

  @ParameterizedTest
  @CsvSource({"0", "9", "-1", "65535"})
  void aCodeThatDoesNotExistTurnsNothing(int code) {
    assertThat(Orientation.ofExif(code)).isEqualTo(Orientation.UPRIGHT);
  }

  private static Orientation any(RandomGenerator random) {
    return Orientation.values()[random.nextInt(8)];
  }

  private static Mat numbered() {
    Mat mat = new Mat(2, 3, CV_8UC1);
    mat.data().put(new byte[] {1, 2, 3, 4, 5, 6});
    return mat;
  }

  private static byte[] pixels(Mat mat) {
    byte[] pixels = new byte[6];
    mat.data().get(pixels);
    return pixels;
  }
}
