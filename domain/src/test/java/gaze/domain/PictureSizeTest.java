package gaze.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gaze.testkit.Seeded;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PictureSizeTest {
  @Test
  void aPictureWithoutPixelsIsRefused() {
    assertThatThrownBy(() -> new PictureSize(0, 3)).hasMessageContaining("0×3");
    assertThatThrownBy(() -> new PictureSize(3, -1)).hasMessageContaining("3×-1");
  }

  @Test
  void hugePicturesDoNotOverflow() {
    assertThat(new PictureSize(60_000, 60_000).pixels()).isEqualTo(3_600_000_000L);
  }

  @Test
  void aSmallPictureIsNotEnlarged() {
    var small = new PictureSize(300, 200);
    assertThat(small.within(512)).isSameAs(small);
  }

  @Test
  void theLongSideDecides() {
    assertThat(new PictureSize(4000, 3000).within(512)).isEqualTo(new PictureSize(512, 384));
    assertThat(new PictureSize(3000, 4000).within(512)).isEqualTo(new PictureSize(384, 512));
  }

  @Test
  void aThreadOfPixelsKeepsOne() {
    assertThat(new PictureSize(60_000, 2).within(512)).isEqualTo(new PictureSize(512, 1));
  }

  @Seeded
  void fittingKeepsTheShapeToHalfAPixel(RandomGenerator random) {
    var size = new PictureSize(1 + random.nextInt(20_000), 1 + random.nextInt(20_000));
    PictureSize fitted = size.within(512);
    assertThat(Math.max(fitted.width(), fitted.height())).isLessThanOrEqualTo(512);
    double factor = Math.min(1, 512.0 / Math.max(size.width(), size.height()));
    assertThat(fitted.width()).isCloseTo(Math.max(1, (int) (size.width() * factor)), within(1));
    assertThat(fitted.height()).isCloseTo(Math.max(1, (int) (size.height() * factor)), within(1));
  }

  @Seeded
  void twoQuarterTurnsAreNone(RandomGenerator random) {
    var size = new PictureSize(1 + random.nextInt(9000), 1 + random.nextInt(9000));
    assertThat(size.turned().turned()).isEqualTo(size);
    assertThat(size.turned().within(512)).isEqualTo(size.within(512).turned());
  }
}
