package gaze.inference.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.session.Tensor;
import gaze.testkit.Seeded;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class GraphsTest {
  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 4, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aTensorInsideBecomesAnOutput() throws Exception {
    OnnxModel model = model(Graphs.withOutput(twoSteps(), "inside"));
    var answers = model.run(Tensor.floats(new float[] {1, 2}, 1, 1, 1, 2));
    assertThat(answers.floats("inside", 1, 1, 1, 2).values()).containsExactly(2, 4);
    assertThat(answers.floats("end", 1, 1, 1, 2).values()).containsExactly(4, 16);
  }

  @Test
  void whatIsAnOutputStaysOne() throws Exception {
    assertThat(Graphs.withOutput(twoSteps(), "end")).isEqualTo(twoSteps());
  }

  @Test
  void aTensorThatNobodyMakesIsRefused() {
    assertThatThrownBy(() -> Graphs.withOutput(twoSteps(), "elsewhere"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("elsewhere");
  }

  @Test
  void aFreedModelTakesPicturesOfAnySize() throws Exception {
    OnnxModel model = model(Graphs.withFreePictures(twoSteps()));
    var answers = model.run(Tensor.floats(new float[6], 1, 1, 2, 3));
    assertThat(answers.only(1, 1, 2, 3).values()).hasSize(6);
    assertThat(model.inputs().get("start")).containsExactly(1, 1, -1, -1);
  }

  @Test
  void whatIsNoGraphIsRefused() {
    byte[] text = "no model at all".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Graphs.withOutput(text, "inside")).isInstanceOf(IOException.class);
  }

  @Seeded
  void aTornGraphIsRefusedOrRead(RandomGenerator random) throws Exception {
    byte[] whole = twoSteps();
    byte[] torn = Arrays.copyOf(whole, random.nextInt(whole.length));
    int at = random.nextInt(whole.length);
    if (at < torn.length) {
      torn[at] = (byte) random.nextInt();
    }
    try {
      assertThat(Graphs.withFreePictures(torn)).isNotNull();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("graph");
    }
  }

  private OnnxModel model(byte[] bytes) {
    return sessions.model(ModelSource.bytes("edited", () -> bytes));
  }

  /// Doubles, then squares.
  private static byte[] twoSteps() {
    return new OnnxGraph()
        .input("start", Type.FLOAT, 1, 1, 1, 2)
        .node("Add", List.of("start", "start"), "inside")
        .node("Mul", List.of("inside", "inside"), "end")
        .output("end", Type.FLOAT, 1, 1, 1, 2)
        .bytes();
  }
}
