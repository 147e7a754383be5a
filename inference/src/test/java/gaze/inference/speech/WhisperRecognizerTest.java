package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Heard.Ending;
import gaze.inference.speech.Listening.Limits;
import gaze.inference.speech.Listening.Request;
import gaze.testkit.Models;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The true path through whisper.cpp, with its own model for tests, which has no weights and says
/// nothing.
@Tag("integration")
class WhisperRecognizerTest {
  @TempDir private Path folder;

  private Path model = Path.of("");

  @BeforeEach
  void find() {
    model = Models.file("speech/for-tests-ggml-tiny.bin");
  }

  @Test
  void whatAModelSaysIsHeardWithItsTimesAndItsLanguage() throws Exception {
    Path parrot = Parrot.write(folder.resolve("parrot.bin"));
    float[] sound = Sounds.noise(new Random(1), 40_000);
    try (WhisperRecognizer recognizer = WhisperRecognizer.open(parrot, 2)) {
      List<RecognizedSegment> words =
          recognizer.recognize(sound, new Language.Detected(), () -> false);
      assertThat(words)
          .singleElement()
          .satisfies(
              word -> {
                assertThat(word.text()).isEqualTo("hallo welt");
                assertThat(word.start()).isEqualTo(Duration.ZERO);
                assertThat(word.end()).isEqualTo(Duration.ofSeconds(2));
                assertThat(word.language()).contains("de");
                assertThat(word.confidence()).isGreaterThan(0.9);
              });
      assertThat(recognizer.recognize(sound, new Language.Chosen("jv"), () -> false))
          .extracting(RecognizedSegment::language)
          .containsExactly(Optional.of("jv"));
    }
  }

  @Test
  void whatAModelSaysIsPlacedInTheRecording() throws Exception {
    Path parrot = Parrot.write(folder.resolve("parrot.bin"));
    Path file = Waves.write(folder.resolve("noise.wav"), Sounds.noise(new Random(1), 20 * 16_000));
    List<Stretch> speech =
        List.of(
            new Stretch(Duration.ofSeconds(1), Duration.ofSeconds(3)),
            new Stretch(Duration.ofSeconds(12), Duration.ofSeconds(14)));
    Listening listening =
        new Listening((_, _) -> speech, () -> WhisperRecognizer.open(parrot, 2), Limits.USUAL);
    Heard heard = listening.listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard.segments())
        .extracting(RecognizedSegment::start)
        .containsExactly(Duration.ofMillis(800), Duration.ofMillis(11_800));
    assertThat(heard.language()).contains("de");
  }

  @Test
  void aModelWithoutWeightsSaysNothingToTheEnd() throws Exception {
    Path file = Waves.write(folder.resolve("noise.wav"), Sounds.noise(new Random(1), 50 * 16_000));
    List<Stretch> speech =
        List.of(
            new Stretch(Duration.ofSeconds(1), Duration.ofSeconds(20)),
            new Stretch(Duration.ofSeconds(40), Duration.ofSeconds(41)));
    Listening listening =
        new Listening((_, _) -> speech, () -> WhisperRecognizer.open(model, 2), Limits.USUAL);
    assertThat(listening.listen(() -> Recording.open(file), Request.ANY, Audience.SILENT))
        .isEqualTo(new Heard(List.of(), Optional.empty(), new Ending.Complete()));
  }

  @Test
  void oneModelHearsMoreThanOnceAndInAnyLanguage() throws Exception {
    try (WhisperRecognizer recognizer = WhisperRecognizer.open(model, 1)) {
      for (Language language :
          List.of(
              new Language.Detected(),
              new Language.Chosen("de"),
              new Language.Chosen("jv"),
              new Language.Chosen("pt-BR"),
              new Language.Chosen("tlh"))) {
        assertThat(recognizer.recognize(new float[32_000], language, () -> false))
            .as("%s", language)
            .isEmpty();
      }
    }
  }

  @Test
  void itIsStoppedInTheMiddle() throws Exception {
    int[] asked = {0};
    try (WhisperRecognizer recognizer = WhisperRecognizer.open(model, 1)) {
      List<RecognizedSegment> words =
          recognizer.recognize(
              new float[16_000 * 30], new Language.Chosen("en"), () -> asked[0]++ >= 2);
      assertThat(words).isEmpty();
    }
    assertThat(asked[0]).isBetween(3, 50);
  }

  @Test
  void aDamagedModelIsAProblemAndNoCrash() throws Exception {
    byte[] whole = Files.readAllBytes(model);
    Path torn = Files.write(folder.resolve("torn.bin"), Arrays.copyOf(whole, 100_000));
    Path other = Files.writeString(folder.resolve("other.bin"), "something else");
    for (Path file : List.of(torn, other, folder.resolve("gone.bin"), folder)) {
      assertThatExceptionOfType(ModelFailedException.class)
          .isThrownBy(() -> WhisperRecognizer.open(file, 1))
          .withMessageContaining(file.getFileName().toString());
    }
  }

  @Test
  void aModelWithWeightsOfSomethingElseIsRefusedByTheLibrary() throws Exception {
    byte[] whole = Files.readAllBytes(model);
    byte[] more = Arrays.copyOf(whole, whole.length + 4 * 4 + 3 + 16);
    ByteBuffer.wrap(more)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(whole.length)
        .putInt(1)
        .putInt(3)
        .putInt(0)
        .putInt(4)
        .put(new byte[] {'a', 'b', 'c'});
    Path stranger = Files.write(folder.resolve("stranger.bin"), more);
    assertThatExceptionOfType(ModelFailedException.class)
        .isThrownBy(() -> WhisperRecognizer.open(stranger, 1))
        .withMessageContaining("cannot open");
  }
}
