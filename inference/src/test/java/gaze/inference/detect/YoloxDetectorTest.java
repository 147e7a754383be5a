package gaze.inference.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.inference.detect.YoloxDetector.Looks;
import gaze.inference.image.Raster;
import gaze.inference.image.Rasters;
import gaze.inference.session.Device;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.Corpus;
import gaze.testkit.Models;
import gaze.testkit.onnx.Attribute;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class YoloxDetectorTest {
  @TempDir private Path folder;

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
    assertThat(detector(416, Labels.withoutGaps()).detect(Rasters.read(zebra)).getFirst())
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
      assertThat(detector(416, Labels.withoutGaps()).detect(Rasters.plain(300, 200, colour)))
          .isEmpty();
    }
  }

  @Test
  void theThinnestPictureIsLookedAt() throws Exception {
    Raster line = Rasters.plain(4000, 1, Color.WHITE);
    assertThat(detector(416, Labels.withoutGaps()).detect(line)).isEmpty();
  }

  @Test
  void anotherNumberOfLabelsIsRefused() {
    Detector detector = detector(416, Labels.asAnnotated());
    assertThatThrownBy(() -> detector.detect(Rasters.plain(9, 9, Color.WHITE)))
        .isInstanceOf(ModelFailedException.class);
  }

  @Test
  void aModelTiedToItsSizeLooksOnce() throws Exception {
    Detector detector =
        new YoloxDetector(
            sessions,
            Files.write(folder.resolve("tied.onnx"), tied()),
            new DetectorSettings(64, List.of("thing"), 0.3),
            Looks.TWO);
    Raster picture = Rasters.plain(64, 64, Color.WHITE);
    assertThat(detector.detect(picture)).hasSize(1);
    assertThat(detector.detect(picture)).hasSize(1);
  }

  /// Says that there is a thing in the first of the 84 cells of a square of 64 pixels, whatever it
  /// sees, but cannot see another size.
  private static byte[] tied() {
    float[] rows = new float[84 * 6];
    rows[4] = 0.5f;
    rows[5] = 1;
    return new OnnxGraph()
        .input("images", Type.FLOAT, 1, 3, 64, 64)
        .numbers("as", new long[] {1, 3 * 64 * 64}, 2)
        .node("Reshape", List.of("images", "as"), "flat")
        .node("ReduceMin", List.of("flat"), "zero", Attribute.of("keepdims", 0))
        .weights("rows", rows, 1, 84, 6)
        .node("Sub", List.of("zero", "zero"), "nothing")
        .node("Add", List.of("rows", "nothing"), "output")
        .output("output", Type.FLOAT, 1, 84, 6)
        .bytes();
  }

  private Detector detector(int side, List<String> labels) {
    return new YoloxDetector(
        sessions,
        Models.file("detection/yolox_nano.onnx"),
        new DetectorSettings(side, labels, 0.25),
        Looks.ONE);
  }
}
