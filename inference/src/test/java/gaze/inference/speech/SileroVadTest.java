package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.onnx.OnnxGraph;
import gaze.testkit.onnx.OnnxGraph.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How a recording is led past the model, with one that always hears somebody.
@Tag("integration")
class SileroVadTest {
  private static final int MINUTE = 60 * Sound.SAMPLES_PER_SECOND;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 1, Duration.ofMinutes(1)), InstantSource.system());

  @AfterEach
  void close() {
    sessions.close();
  }

  private SileroVad believing() {
    byte[] believing =
        new OnnxGraph()
            .input("input", Type.FLOAT, 1, 576)
            .input("state", Type.FLOAT, 2, 1, 128)
            .input("sr", Type.INT64)
            .weights("surely", new float[] {0.9f}, 1, 1)
            .node("Identity", List.of("surely"), "output")
            .node("Identity", List.of("state"), "stateN")
            .output("output", Type.FLOAT, 1, 1)
            .output("stateN", Type.FLOAT, 2, 1, 128)
            .bytes();
    return new SileroVad(
        sessions.model(ModelSource.bytes("believing", () -> believing)), VadSettings.PUBLISHED);
  }

  /// Silence of any length, which remembers the most that was asked of it at once.
  private static final class Silence implements Sound {
    private final long samples;
    private int most;

    Silence(long samples) {
      this.samples = samples;
    }

    @Override
    public long samples() {
      return samples;
    }

    @Override
    public float[] heard(long from, int atMost) {
      most = Math.max(most, atMost);
      return new float[(int) Math.clamp(samples - from, 0, atMost)];
    }
  }

  @Test
  void aLongRecordingIsReadInPiecesOfLessThanAMinute() throws Exception {
    Silence recording = new Silence(20L * MINUTE);
    List<Stretch> stretches = believing().stretches(recording, Audience.SILENT);
    assertThat(recording.most).isLessThan(MINUTE);
    assertThat(stretches.getFirst().start()).isZero();
    assertThat(stretches.getLast().end()).isEqualTo(Duration.ofMinutes(20));
    assertThat(stretches)
        .allSatisfy(stretch -> assertThat(stretch.length()).isLessThanOrEqualTo(Chunking.LONGEST));
  }

  @Test
  void speechEndsWithTheRecordingInTheMiddleOfAWindow() throws Exception {
    assertThat(believing().stretches(new Silence(16_001), Audience.SILENT))
        .containsExactly(new Stretch(Duration.ZERO, Sound.time(16_001)));
  }

  @Test
  void anEmptyRecordingHasNone() throws Exception {
    assertThat(believing().stretches(new Silence(0), Audience.SILENT)).isEmpty();
  }

  @Test
  void theWayIsToldAndCanBeLeft() {
    List<Double> fractions = new ArrayList<>();
    Audience leaving =
        new Audience() {
          @Override
          public void reached(double fraction) {
            fractions.add(fraction);
          }

          @Override
          public boolean cancelled() {
            return fractions.size() == 2;
          }
        };
    SileroVad vad = believing();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> vad.stretches(new Silence(2L * MINUTE), leaving));
    assertThat(fractions).hasSize(2).isSorted().allMatch(fraction -> fraction < 0.5);
  }
}
