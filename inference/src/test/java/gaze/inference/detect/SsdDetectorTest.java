package gaze.inference.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.awt.Color;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Models of torchvision's form that say the same of every picture.
@Tag("integration")
class SsdDetectorTest {
  private static final Raster WIDE = Rasters.plain(640, 320, Color.GRAY);

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 2, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void boxesOfTheSquareBecomeFractionsOfThePicture() throws Exception {
    Detector detector = detector(says(new float[] {80, 160, 240, 320}, 0.9f, 18));
    assertThat(detector.detect(WIDE))
        .singleElement()
        .satisfies(
            dog -> {
              assertThat(dog.label()).isEqualTo("dog");
              assertThat(dog.confidence()).isCloseTo(0.9, within(1e-6));
              assertThat(dog.box().x()).isCloseTo(0.25, within(1e-6));
              assertThat(dog.box().y()).isCloseTo(0.5, within(1e-6));
              assertThat(dog.box().width()).isCloseTo(0.5, within(1e-6));
              assertThat(dog.box().height()).isCloseTo(0.5, within(1e-6));
            });
  }

  @Test
  void whatIsBelowTheThresholdIsNotSeen() throws Exception {
    assertThat(detector(says(new float[] {0, 0, 9, 9}, 0.49f, 18)).detect(WIDE)).isEmpty();
  }

  @Test
  void numbersWithoutALabelAreNotSeen() throws Exception {
    for (long label : new long[] {-1, 0, 12, 91, 1L << 40}) {
      assertThat(detector(says(new float[] {0, 0, 9, 9}, 0.9f, label)).detect(WIDE)).isEmpty();
    }
  }

  @Test
  void aBoxOutsideThePictureIsNotSeenAndOneAcrossItsEdgeIsCut() throws Exception {
    assertThat(detector(says(new float[] {-50, 0, -10, 90}, 0.9f, 18)).detect(WIDE)).isEmpty();
    assertThat(detector(says(new float[] {-80, 0, 80, 400}, 0.9f, 18)).detect(WIDE))
        .singleElement()
        .satisfies(dog -> assertThat(dog.box().width()).isCloseTo(0.25, within(1e-6)))
        .satisfies(dog -> assertThat(dog.box().height()).isCloseTo(1, within(1e-6)));
  }

  @Test
  void aModelOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> detector(says(new float[] {0, 0, 9, 9, 9, 9}, 0.9f, 18)).detect(WIDE))
        .isInstanceOf(ModelFailedException.class)
        .hasMessageContaining("boxes");
  }

  private Detector detector(byte[] model) {
    return new SsdDetector(
        sessions.model(ModelSource.bytes("ssd " + Arrays.hashCode(model), () -> model)),
        new DetectorSettings(320, Labels.asAnnotated(), 0.5));
  }

  private static byte[] says(float[] box, float score, long label) {
    return new OnnxGraph()
        .input("image", Type.FLOAT, 1, 3, 320, 320)
        .weights("box", box, 1, box.length)
        .weights("score", new float[] {score}, 1)
        .numbers("label", new long[] {label}, 1)
        .node("Identity", List.of("box"), "boxes")
        .node("Identity", List.of("score"), "scores")
        .node("Identity", List.of("label"), "labels")
        .output("boxes", Type.FLOAT, 1, box.length)
        .output("scores", Type.FLOAT, 1)
        .output("labels", Type.INT64, 1)
        .bytes();
  }
}
