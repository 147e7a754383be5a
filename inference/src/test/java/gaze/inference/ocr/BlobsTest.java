package gaze.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gaze.testkit.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BlobsTest {
  private static final int SIDE = 200;

  @Seeded
  void aTurnedBarIsFoundAsItLies(RandomGenerator random) {
    Strip bar =
        new Strip(
            100 + random.nextDouble(-10, 10),
            100 + random.nextDouble(-10, 10),
            random.nextDouble(-Math.PI / 2, Math.PI / 2),
            random.nextDouble(90, 140),
            random.nextDouble(15, 30));
    List<Blob> blobs = Blobs.of(drawn(List.of(bar)), SIDE, 0.5f);
    assertThat(blobs).hasSize(1);
    Strip found = blobs.getFirst().smallest();
    assertThat(found.x()).isCloseTo(bar.x(), within(1.5));
    assertThat(found.y()).isCloseTo(bar.y(), within(1.5));
    assertThat(found.length()).isCloseTo(bar.length(), within(3.0));
    assertThat(found.height()).isCloseTo(bar.height(), within(3.0));
    assertThat(Math.abs(Math.sin(found.angle() - bar.angle()))).isLessThan(0.03);
  }

  @Test
  void whatDoesNotTouchIsApart() {
    Strip one = new Strip(50, 50, 0, 60, 10);
    Strip other = new Strip(50, 70, 0, 60, 10);
    assertThat(Blobs.of(drawn(List.of(one, other)), SIDE, 0.5f)).hasSize(2);
  }

  @Test
  void brokenLinesAreJoinedAndOthersStayApart() {
    Strip first = new Strip(50, 50, 0, 60, 20);
    Strip next = new Strip(114, 51, 0.01, 60, 20);
    Strip below = new Strip(50, 75, 0, 60, 20);
    Strip far = new Strip(250, 50, 0, 60, 20);
    List<Strip> joined = Joining.of(List.of(first, below, next, far));
    assertThat(joined).hasSize(3).contains(below, far);
    assertThat(joined)
        .anySatisfy(
            whole -> {
              assertThat(whole.length()).isCloseTo(124, within(1.0));
              assertThat(whole.x()).isCloseTo(82, within(1.0));
            });
  }

  @Test
  void mostLinesDecideHowAPageLies() {
    Strip down = new Strip(50, 50, -Math.PI / 2 + 0.05, 100, 10);
    Strip along = new Strip(50, 50, 0.02, 60, 10);
    assertThat(Slant.of(List.of(down, along, down)).angle())
        .isCloseTo(Math.PI / 2 + 0.05, within(1e-9));
    assertThat(Slant.of(List.of(along)).angle()).isEqualTo(0.02);
    assertThat(Slant.of(List.of()).angle()).isZero();
  }

  private static float[] drawn(List<Strip> bars) {
    float[] map = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        for (Strip bar : bars) {
          double dx = x + 0.5 - bar.x();
          double dy = y + 0.5 - bar.y();
          double along = dx * Math.cos(bar.angle()) + dy * Math.sin(bar.angle());
          double across = dy * Math.cos(bar.angle()) - dx * Math.sin(bar.angle());
          if (Math.abs(along) < bar.length() / 2 && Math.abs(across) < bar.height() / 2) {
            map[y * SIDE + x] = 1;
          }
        }
      }
    }
    return map;
  }
}
