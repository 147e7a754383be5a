package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.inference.speech.Listening.Limits;
import gaze.inference.speech.Listening.Request;
import gaze.testkit.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real weights on real clips: `GAZE_TEST_WHISPER` names a model file of whisper.cpp, such as
/// `ggml-base-q5_1.bin`. Skipped with the reason printed where it does not.
@Tag("integration")
class WhisperQualityTest {
  /// Whisper base errs on 5 to 10 % of read English; the set is small, and half of it is words
  /// without a sentence around them.
  private static final double MOST_ERRORS = 0.25;

  @TempDir private Path folder;

  @Test
  void mostWordsAreHeardRight() throws Exception {
    Path model = realWeights();
    WordErrors all = WordErrors.NONE;
    long begin = System.nanoTime();
    double seconds = 0;
    SessionSettings settings = new SessionSettings(Device.CPU, 2, 1, Duration.ofMinutes(1));
    try (Sessions sessions = new Sessions(settings, InstantSource.system())) {
      Path silero = Models.file("speech/silero_vad.onnx");
      Listening listening =
          new Listening(
              new SileroVad(sessions.model(ModelSource.file(silero)), VadSettings.PUBLISHED),
              () -> WhisperRecognizer.open(model, 2),
              Limits.USUAL);
      for (SpeechSet.Clip clip : SpeechSet.clips()) {
        Path wave = SpeechSet.recording(folder, clip.file());
        Heard heard = listening.listen(() -> Recording.open(wave), Request.ANY, Audience.SILENT);
        String text =
            heard.segments().stream().map(RecognizedSegment::text).collect(Collectors.joining(" "));
        assertThat(clip.silent() && !text.isEmpty()).as("%s: %s", clip.name(), text).isFalse();
        seconds += Files.size(wave) / 32_000.0;
        if (clip.scored()) {
          WordErrors errors = WordErrors.between(clip.text(), text);
          System.out.printf(
              "MEASURED %s: %d of %d words wrong, in %s: %s%n",
              clip.name(), errors.errors(), errors.words(), heard.language().orElse("?"), text);
          all = all.and(errors);
        }
      }
    }
    System.out.printf(
        "MEASURED %s: word error rate %.3f of %d words, %.1f times real time%n",
        model.getFileName(),
        all.rate(),
        all.words(),
        seconds / ((System.nanoTime() - begin) / 1e9));
    assertThat(all.rate()).isLessThan(MOST_ERRORS);
  }

  private static Path realWeights() {
    Optional<Path> model =
        Optional.ofNullable(System.getenv("GAZE_TEST_WHISPER"))
            .map(Path::of)
            .filter(Files::isRegularFile);
    if (model.isEmpty()) {
      System.out.println("SKIPPED: GAZE_TEST_WHISPER names no model file of whisper.cpp");
      Assumptions.abort("GAZE_TEST_WHISPER names no model file of whisper.cpp");
    }
    return model.orElseThrow();
  }
}
