package gaze.inference.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gaze.domain.ProblemKind;
import gaze.domain.Stage;
import gaze.testkit.Models;
import gaze.testkit.onnx.Attribute;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class SessionsTest {
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Clock clock = new Clock();
  private final Sessions sessions =
      new Sessions(new SessionSettings(Device.AUTO, 1, 2, IDLE), clock);

  @AfterEach
  void close() {
    sessions.close();
  }

  @Test
  void aModelIsOpenedByItsFirstRun() throws Exception {
    OnnxModel model = sessions.model(doubling("a"));
    assertThat(sessions.size()).isZero();
    assertThat(model.run(Tensor.floats(new float[] {1, 2.5f}, 2)).only(2).values())
        .containsExactly(2, 5);
    assertThat(sessions.size()).isEqualTo(1);
  }

  @Test
  void theModelNotUsedForLongestMakesRoom() throws Exception {
    OnnxModel[] models = {
      sessions.model(counted("a")), sessions.model(counted("b")), sessions.model(counted("c"))
    };
    for (OnnxModel model : models) {
      clock.advance(Duration.ofSeconds(1));
      run(model);
    }
    assertThat(sessions.size()).isEqualTo(2);
    run(models[1]);
    assertThat(opened).containsExactly("a", "b", "c");
    run(models[0]);
    assertThat(opened).containsExactly("a", "b", "c", "a");
  }

  @Test
  void whatIsIdleIsClosedAndOpenedAgain() throws Exception {
    OnnxModel model = sessions.model(counted("a"));
    run(model);
    clock.advance(IDLE.minusMillis(1));
    sessions.releaseIdle();
    assertThat(sessions.size()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    sessions.releaseIdle();
    assertThat(sessions.size()).isZero();
    run(model);
    assertThat(opened).containsExactly("a", "a");
  }

  @Test
  void warmingUpOpensWithoutARun() throws Exception {
    sessions.model(doubling("a")).warmUp();
    assertThat(sessions.size()).isEqualTo(1);
  }

  @Test
  void aRunEndsWhenItIsCancelled() throws Exception {
    OnnxModel model = sessions.model(ModelSource.bytes("endless", SessionsTest::endless));
    Cancellation cancellation = new Cancellation();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                cancellation.during(() -> model.run(Tensor.floats(new float[] {0}, 1)));
              } catch (Throwable e) {
                ended.complete(e);
              }
            });
    while (!cancellation.running()) {
      Thread.onSpinWait();
    }
    cancellation.cancel();
    assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    run(sessions.model(doubling("a")));
  }

  @Test
  void nothingStartsAfterItWasCancelled() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    OnnxModel model = sessions.model(doubling("a"));
    assertThatThrownBy(() -> cancellation.during(() -> run(model)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aFileThatIsNoModelIsAFailureOfTheModel(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("text.onnx"), "this is no model");
    assertThatThrownBy(() -> run(sessions.model(ModelSource.file(file))))
        .isInstanceOfSatisfying(
            ModelFailedException.class,
            e -> {
              assertThat(e).hasMessageContaining("text.onnx");
              assertThat(e.problem(Stage.MAKING_PREVIEWS).kind())
                  .isEqualTo(ProblemKind.MODEL_FAILED);
            });
  }

  @Test
  void aTruncatedModelIsAFailureOfTheModel(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(Models.file("detection/yolox_nano.onnx"));
    Path file = Files.write(folder.resolve("half.onnx"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> run(sessions.model(ModelSource.file(file))))
        .isInstanceOf(ModelFailedException.class);
  }

  @Test
  void aModelThatIsNotThereIsAFailureOfTheModel() {
    assertThatThrownBy(() -> run(sessions.model(ModelSource.file(Path.of("/nowhere/a.onnx")))))
        .isInstanceOf(ModelFailedException.class);
    assertThatThrownBy(() -> run(sessions.model(ModelSource.resource("nowhere.onnx"))))
        .isInstanceOf(ModelFailedException.class)
        .hasMessageContaining("nowhere.onnx");
  }

  @Test
  void anInputOfTheWrongSizeIsAFailureAndTheNextRunWorks() throws Exception {
    OnnxModel model = sessions.model(doubling("a"));
    assertThatThrownBy(() -> model.run(Tensor.floats(new float[6], 2, 3)))
        .isInstanceOf(ModelFailedException.class);
    run(model);
  }

  @Test
  void anOutputOfTheWrongSizeIsAFailure() {
    assertThatThrownBy(
            () -> sessions.model(doubling("a")).run(Tensor.floats(new float[2], 2)).only(1, 2))
        .isInstanceOf(ModelFailedException.class)
        .hasMessageContaining("[2]");
  }

  @Test
  void anAnswerThatIsNoNumberIsAFailure() {
    ModelSource roots =
        ModelSource.bytes(
            "roots",
            () ->
                new OnnxGraph()
                    .input("x", Type.FLOAT, -1)
                    .node("Sqrt", List.of("x"), "y")
                    .output("y", Type.FLOAT, -1)
                    .bytes());
    assertThatThrownBy(() -> sessions.model(roots).run(Tensor.floats(new float[] {-1}, 1)))
        .isInstanceOf(ModelFailedException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void aRunThatNeedsMoreMemoryThanThereIsFailsAndTheNextRunWorks() throws Exception {
    OnnxModel greedy = sessions.model(ModelSource.bytes("greedy", SessionsTest::greedy));
    long most = 1L << 46;
    assertThatThrownBy(() -> greedy.run(Map.of("size", Tensor.longs(new long[] {most}, 1))))
        .isInstanceOf(ModelFailedException.class);
    assertThat(greedy.run(Map.of("size", Tensor.longs(new long[] {3}, 1))).only(3).values())
        .containsExactly(0, 0, 0);
  }

  private final List<String> opened = new ArrayList<>();

  private ModelSource counted(String name) {
    return ModelSource.bytes(
        name,
        () -> {
          opened.add(name);
          return doublingGraph();
        });
  }

  private static ModelSource doubling(String name) {
    return ModelSource.bytes(name, SessionsTest::doublingGraph);
  }

  private static byte[] doublingGraph() {
    return new OnnxGraph()
        .input("x", Type.FLOAT, -1)
        .node("Add", List.of("x", "x"), "y")
        .output("y", Type.FLOAT, -1)
        .bytes();
  }

  /// Fills as many zeros as it is told to.
  private static byte[] greedy() {
    return new OnnxGraph()
        .input("size", Type.INT64, 1)
        .node("ConstantOfShape", List.of("size"), "y")
        .output("y", Type.FLOAT, -1)
        .bytes();
  }

  /// Multiplies large matrices again and again, for minutes.
  private static byte[] endless() {
    int side = 1500;
    OnnxGraph graph =
        new OnnxGraph()
            .input("x", Type.FLOAT, 1)
            .numbers("shape", new long[] {side, side}, 2)
            .node("Expand", List.of("x", "shape"), "y0");
    int steps = 2000;
    for (int i = 0; i < steps; i++) {
      graph.node("MatMul", List.of("y" + i, "y" + i), "y" + (i + 1));
    }
    return graph
        .node("ReduceMax", List.of("y" + steps), "z", Attribute.of("keepdims", 0))
        .output("z", Type.FLOAT)
        .bytes();
  }

  private static Answers run(OnnxModel model) throws ModelFailedException {
    return model.run(Tensor.floats(new float[] {1, 2}, 2));
  }

  private static final class Clock implements InstantSource {
    private Instant now = Instant.parse("2024-05-01T12:00:00Z");

    void advance(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
