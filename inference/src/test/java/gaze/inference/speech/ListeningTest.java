package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import gaze.domain.ProblemKind;
import gaze.inference.session.ModelFailedException;
import gaze.inference.speech.Heard.Ending;
import gaze.inference.speech.Listening.Limits;
import gaze.inference.speech.Listening.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofMinutes(1));
  private static final Limits IMPATIENT =
      new Limits(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMinutes(1));

  /// Three chunks: a pause of four seconds always ends one.
  private static final List<Stretch> SPEECH =
      List.of(stretch(1, 5), stretch(10, 11), stretch(20, 25));

  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void record() throws IOException {
    file = Waves.write(folder.resolve("sound.wav"), new float[30 * 16_000]);
  }

  private static Stretch stretch(double from, double to) {
    return new Stretch(SpeechSet.seconds(from), SpeechSet.seconds(to));
  }

  private static RecognizedSegment said(double from, double to, String text, String language) {
    return new RecognizedSegment(
        SpeechSet.seconds(from), SpeechSet.seconds(to), text, 0.5, Optional.of(language));
  }

  private static RecognizedSegment said(double from, double to, String text) {
    return said(from, to, text, "en");
  }

  private static Listening listening(ScriptedRecognizer recognizer, Limits limits) {
    return new Listening((_, _) -> SPEECH, recognizer::open, limits);
  }

  /// Says the number of the chunk.
  private static ScriptedRecognizer counting() {
    return new ScriptedRecognizer(asked -> List.of(said(0.2, 0.9, "number " + asked.number())));
  }

  /// Remembers what it is told, and wants no more after some chunks.
  private static final class Remembering implements Audience {
    private final int wanted;
    private final List<Double> fractions = new ArrayList<>();
    private final List<HeardChunk> chunks = new ArrayList<>();

    Remembering(int wanted) {
      this.wanted = wanted;
    }

    @Override
    public void reached(double fraction) {
      fractions.add(fraction);
    }

    @Override
    public boolean cancelled() {
      return chunks.size() >= wanted;
    }

    @Override
    public void heard(HeardChunk chunk) {
      chunks.add(chunk);
    }
  }

  @Test
  void chunksAreJoinedInTheTimeOfTheRecording() throws IOException {
    ScriptedRecognizer recognizer = counting();
    Heard heard =
        listening(recognizer, PATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard)
        .isEqualTo(
            new Heard(
                List.of(
                    said(1, 1.7, "number 0"),
                    said(10, 10.7, "number 1"),
                    said(20, 20.7, "number 2")),
                Optional.of("en"),
                new Ending.Complete()));
    assertThat(recognizer.opened()).isEqualTo(1);
    assertThat(recognizer.closed()).isTrue();
  }

  @Test
  void withoutSpeechNoRecognizerIsOpened() throws IOException {
    ScriptedRecognizer recognizer = counting();
    Listening listening = new Listening((_, _) -> List.of(), recognizer::open, PATIENT);
    assertThat(listening.listen(() -> Recording.open(file), Request.ANY, Audience.SILENT))
        .isEqualTo(new Heard(List.of(), Optional.empty(), new Ending.Complete()));
    assertThat(recognizer.opened()).isZero();
  }

  @Test
  void theWayIsToldAndEndsAtOne() throws IOException {
    Remembering audience = new Remembering(9);
    listening(counting(), PATIENT).listen(() -> Recording.open(file), Request.ANY, audience);
    assertThat(audience.fractions).isSorted().hasSize(4).last().isEqualTo(1.0);
    assertThat(audience.chunks).hasSize(3);
  }

  @Test
  void whoWantsNoMoreKeepsWhatWasHeard() throws IOException {
    ScriptedRecognizer recognizer = counting();
    Remembering audience = new Remembering(1);
    Heard heard =
        listening(recognizer, PATIENT).listen(() -> Recording.open(file), Request.ANY, audience);
    assertThat(heard.ending()).isEqualTo(new Ending.Cancelled());
    assertThat(heard.segments()).containsExactly(said(1, 1.7, "number 0"));
    assertThat(recognizer.asked()).hasSizeLessThanOrEqualTo(2);
    assertThat(recognizer.closed()).isTrue();
  }

  @Test
  void aRecognizerIsToldToStopInTheMiddle() throws IOException {
    CountDownLatch busy = new CountDownLatch(1);
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(
            asked -> {
              busy.countDown();
              while (!asked.stop().getAsBoolean()) {
                Thread.onSpinWait();
              }
              return List.of(said(0, 1, "half a word"));
            });
    Audience leaving =
        new Audience() {
          @Override
          public void reached(double fraction) {}

          @Override
          public boolean cancelled() {
            return busy.getCount() == 0;
          }
        };
    assertThat(
            listening(recognizer, PATIENT).listen(() -> Recording.open(file), Request.ANY, leaving))
        .isEqualTo(new Heard(List.of(), Optional.empty(), new Ending.Cancelled()));
    assertThat(recognizer.closed()).isTrue();
  }

  @Test
  void whoComesBackHearsTheRest() throws IOException {
    Remembering first = new Remembering(2);
    listening(counting(), PATIENT).listen(() -> Recording.open(file), Request.ANY, first);
    ScriptedRecognizer recognizer = counting();
    Heard heard =
        listening(recognizer, PATIENT)
            .listen(
                () -> Recording.open(file),
                new Request(new Language.Detected(), first.chunks),
                Audience.SILENT);
    assertThat(heard.segments())
        .containsExactly(
            said(1, 1.7, "number 0"), said(10, 10.7, "number 1"), said(20, 20.7, "number 0"));
    assertThat(recognizer.asked()).hasSize(1);
  }

  @Test
  void aRecognizerThatTakesTooLongIsStopped() throws IOException {
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(
            asked -> {
              while (asked.number() == 1 && !asked.stop().getAsBoolean()) {
                Thread.onSpinWait();
              }
              return List.of(said(0.2, 0.9, "number " + asked.number()));
            });
    Heard heard =
        listening(recognizer, IMPATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard.segments()).containsExactly(said(1, 1.7, "number 0"));
    assertThat(heard.ending())
        .isInstanceOfSatisfying(
            Ending.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(ProblemKind.TIMEOUT));
    assertThat(recognizer.closed()).isTrue();
  }

  @Test
  void aRecognizerThatHangsIsGivenUpAndNeverClosed() throws IOException {
    CountDownLatch forever = new CountDownLatch(1);
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(
            _ -> {
              awaitStubbornly(forever);
              return List.of();
            });
    Heard heard =
        listening(recognizer, IMPATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard.ending()).isInstanceOf(Ending.Stuck.class);
    assertThat(recognizer.closed()).isFalse();
    forever.countDown();
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aRecognizerThatFailsLeavesWhatItHeard() throws IOException {
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(
            asked -> {
              if (asked.number() == 2) {
                throw new ModelFailedException("It broke.");
              }
              return List.of(said(0.2, 0.9, "number " + asked.number()));
            });
    Heard heard =
        listening(recognizer, PATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard.segments()).hasSize(2);
    assertThat(heard.ending()).isEqualTo(new Ending.Failed(ProblemKind.MODEL_FAILED, "It broke."));
  }

  @Test
  void aRecognizerThatDoesNotOpenIsAProblem() throws IOException {
    Listening listening =
        new Listening(
            (_, _) -> SPEECH,
            () -> {
              throw new ModelFailedException("It is damaged.");
            },
            PATIENT);
    assertThat(listening.listen(() -> Recording.open(file), Request.ANY, Audience.SILENT).ending())
        .isEqualTo(new Ending.Failed(ProblemKind.MODEL_FAILED, "It is damaged."));
  }

  @Test
  void shortSpeechHasTheLanguageOfTheSpeechBefore() throws IOException {
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(
            asked -> List.of(said(0, 1, "w " + asked.number(), asked.number() == 2 ? "fr" : "de")));
    Heard heard =
        listening(recognizer, PATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(recognizer.asked())
        .extracting(ScriptedRecognizer.Asked::language)
        .containsExactly(
            new Language.Detected(), new Language.Chosen("de"), new Language.Detected());
    assertThat(heard.language()).contains("de");
  }

  @Test
  void aChosenLanguageIsUsedThroughout() throws IOException {
    ScriptedRecognizer recognizer = counting();
    Request russian = new Request(new Language.Chosen("ru"), List.of());
    listening(recognizer, PATIENT).listen(() -> Recording.open(file), russian, Audience.SILENT);
    assertThat(recognizer.asked())
        .extracting(ScriptedRecognizer.Asked::language)
        .containsOnly(new Language.Chosen("ru"));
  }

  @Test
  void inventionsAreLeftOut() throws IOException {
    ScriptedRecognizer recognizer =
        new ScriptedRecognizer(_ -> List.of(said(0, 0.5, "[Music]"), said(0.5, 1, "Hello")));
    Heard heard =
        listening(recognizer, PATIENT)
            .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    assertThat(heard.segments()).extracting(RecognizedSegment::text).containsOnly("Hello");
  }

  @Test
  void aRecognizerHearsEnoughAndNothingFromDeepInAPause() throws IOException {
    float[] loud = new float[30 * 16_000];
    Arrays.fill(loud, 0.5f);
    Waves.write(file, loud);
    ScriptedRecognizer recognizer = counting();
    List<Stretch> speech = List.of(stretch(1, 2), stretch(5, 6), stretch(20, 20.1));
    new Listening((_, _) -> speech, recognizer::open, PATIENT)
        .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT);
    float[] first = recognizer.asked().get(0).samples();
    assertThat(first).hasSize((int) (5.4 * 16_000));
    assertThat(first[second(1.6)]).isEqualTo(0.5f);
    assertThat(first[second(2)]).isZero();
    assertThat(first[second(3.6)]).isZero();
    assertThat(first[second(3.8)]).isEqualTo(0.5f);
    assertThat(recognizer.asked().get(1).samples()).hasSize(20_000);
  }

  private static int second(double seconds) {
    return (int) (seconds * 16_000);
  }

  @Test
  void aFileThatIsNoRecordingIsTheCallersFault() throws IOException {
    Files.writeString(file, "no sound");
    assertThatIOException()
        .isThrownBy(
            () ->
                listening(counting(), PATIENT)
                    .listen(() -> Recording.open(file), Request.ANY, Audience.SILENT));
  }
}
