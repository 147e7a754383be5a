package gaze.media.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.mean;

import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("integration")
final class VideoPosterTest {
  private static final int SIDE = 320;

  @TempDir Path folder;

  /// How light the half is that is lit, 0 to 255.
  private double light(VideoSpecimen specimen) throws IOException, UndecodableException {
    Path file = specimen.write(folder.resolve("a.mkv"));
    try (DecodedPicture poster = VideoPoster.of(file, DecodeLimits.DEFAULT, SIDE)) {
      Mat pixels = poster.pixels();
      int half = pixels.cols() / 2;
      try (Rect right = new Rect(half, 0, pixels.cols() - half, pixels.rows());
          Mat lit = new Mat(pixels, right)) {
        return mean(lit).get(0);
      }
    }
  }

  private static VideoSpecimen fadedIn(int dark, int seconds, IntPredicate keys) {
    return VideoSpecimen.of(seconds, keys).darkUntil(dark);
  }

  @Test
  void aKeyframeThatShowsSomethingIsPreferredToABlackBeginning() throws Exception {
    assertThat(light(fadedIn(3000, 10, i -> i % 10 == 0))).isGreaterThan(80);
  }

  /// The only keyframe is the first frame, and it is black.
  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 3000})
  void aVideoThatIsFadedInFromItsOnlyKeyframeShowsALaterFrame(int dark) throws Exception {
    assertThat(light(fadedIn(dark, 5, i -> i == 0))).isGreaterThan(80);
  }

  @Test
  void aVideoThatIsBlackThroughoutHasABlackPoster() throws Exception {
    assertThat(light(fadedIn(10_000, 4, i -> i == 0))).isLessThan(20);
  }

  @Test
  void aVideoOfOneBlackFrameHasAPoster() throws Exception {
    List<Integer> once = IntStream.of(0).boxed().toList();

    assertThat(light(VideoSpecimen.of(1, _ -> true).at(once).darkUntil(1000))).isLessThan(20);
  }
}
