package gaze.inference.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.Corpus;
import gaze.testkit.Models;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class YoloxDetectorTest {
  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 2, 2, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aZebraIsFoundWhereItIs() throws Exception {
    Path zebra = Corpus.set("objects").resolve("files/coco/train2017_000000000034.jpg");
    assertThat(detector(416).detect(Rasters.read(zebra)).getFirst())
        .satisfies(
            found -> {
              assertThat(found.label()).isEqualTo("zebra");
              assertThat(found.confidence()).isGreaterThan(0.5);
              assertThat(found.box().x() + found.box().width() / 2).isBetween(0.25, 0.45);
              assertThat(found.box().y() + found.box().height() / 2).isBetween(0.4, 0.6);
            });
  }

  @Test
  void nothingIsFoundWhereNothingIs() throws Exception {
    for (Color colour : new Color[] {Color.BLACK, Color.GRAY, Color.WHITE}) {
      assertThat(detector(416).detect(Rasters.plain(300, 200, colour))).isEmpty();
    }
  }

  @Test
  void theThinnestPictureIsLookedAt() throws Exception {
    Raster line = Rasters.plain(4000, 1, Color.WHITE);
    assertThat(detector(416).detect(line)).isEmpty();
  }

  @Test
  void anotherNumberOfLabelsIsRefused() {
    assertThatThrownBy(
            () ->
                new YoloxDetector(
                        sessions.model(ModelSource.file(model())),
                        new DetectorSettings(416, CocoLabels.asAnnotated(), 0.25))
                    .detect(Rasters.plain(100, 100, Color.WHITE)))
        .isInstanceOf(ModelFailedException.class);
  }

  private Detector detector(int side) {
    return new YoloxDetector(
        sessions.model(ModelSource.file(model())),
        new DetectorSettings(side, CocoLabels.withoutGaps(), 0.25));
  }

  private static Path model() {
    return Models.file("detection/yolox_nano.onnx");
  }
}
