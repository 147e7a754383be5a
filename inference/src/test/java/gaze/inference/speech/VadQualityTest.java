package gaze.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.inference.session.Device;
import gaze.inference.session.ModelSource;
import gaze.inference.session.SessionSettings;
import gaze.inference.session.Sessions;
import gaze.testkit.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The real Silero VAD on real clips, alone and with other sounds. The numbers are in
/// docs/quality.md.
@Tag("integration")
class VadQualityTest {
  private static final double DECIBELS = 10;

  @TempDir private Path folder;

  private final Sessions sessions =
      new Sessions(
          new SessionSettings(Device.CPU, 1, 2, Duration.ofMinutes(1)), InstantSource.system());
  private Path model = Path.of("");

  /// What else is to be heard.
  enum Beside {
    NOTHING {
      @Override
      float[] sound(RandomGenerator random, int samples) {
        return new float[samples];
      }
    },
    NOISE {
      @Override
      float[] sound(RandomGenerator random, int samples) {
        return Sounds.noise(random, samples);
      }
    },
    MUSIC {
      @Override
      float[] sound(RandomGenerator random, int samples) {
        return Sounds.music(random, samples);
      }
    };

    abstract float[] sound(RandomGenerator random, int samples);

    float[] with(float[] speech, long seed) {
      return this == NOTHING
          ? speech
          : Sounds.mixed(speech, sound(new Random(seed), speech.length), DECIBELS);
    }
  }

  @BeforeEach
  void find() {
    model = Models.file("speech/silero_vad.onnx");
  }

  @AfterEach
  void close() {
    sessions.close();
  }

  @ParameterizedTest
  @EnumSource
  void speechIsKeptAndSilenceDropped(Beside beside) throws Exception {
    Tally speech = new Tally();
    Tally silence = new Tally();
    for (SpeechSet.Clip clip : SpeechSet.clips()) {
      if (clip.speech().isEmpty() && clip.silence().isEmpty()) {
        continue;
      }
      List<Stretch> found = stretches(beside.with(samples(clip), 1));
      speech.add(clip.speech(), found);
      silence.add(clip.silence(), found);
    }
    System.out.printf(
        "MEASURED speech beside %s: kept %.3f of %.1f s, dropped %.3f of %.1f s of silence%n",
        beside, speech.share(), speech.all, 1 - silence.share(), silence.all);
    assertThat(speech.share()).isGreaterThanOrEqualTo(0.97);
    assertThat(silence.share()).isLessThanOrEqualTo(0.20);
  }

  @ParameterizedTest
  @EnumSource
  void somebodyIsHeardWhereverSomebodySpeaks(Beside beside) throws Exception {
    for (SpeechSet.Clip clip : SpeechSet.clips()) {
      assertThat(stretches(beside.with(samples(clip), 1)).isEmpty())
          .as("%s beside %s", clip.name(), beside)
          .isEqualTo(clip.silent());
    }
  }

  @Test
  void neitherNoiseNorMusicNorSilenceIsSpeech() throws Exception {
    for (Beside beside : Beside.values()) {
      for (int seed = 0; seed < 3; seed++) {
        float[] minute = beside.sound(new Random(seed), 60 * Sound.SAMPLES_PER_SECOND);
        assertThat(stretches(minute)).as("%s, seed %d", beside, seed).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0.1f, 0.03f, 0.01f})
  void aQuietVoiceIsHeardTooAndQuietNoiseIsNot(float gain) throws Exception {
    Tally speech = new Tally();
    Tally silence = new Tally();
    for (SpeechSet.Clip clip : SpeechSet.clips()) {
      List<Stretch> found = stretches(recorded(samples(clip), gain));
      assertThat(found.isEmpty()).as(clip.name()).isEqualTo(clip.silent());
      speech.add(clip.speech(), found);
      silence.add(clip.silence(), found);
    }
    System.out.printf(
        "MEASURED speech at %.2f of its loudness: kept %.3f, dropped %.3f of silence%n",
        gain, speech.share(), 1 - silence.share());
    assertThat(speech.share()).isGreaterThanOrEqualTo(0.97);
    assertThat(silence.share()).isLessThanOrEqualTo(0.20);
    for (Beside beside : Beside.values()) {
      float[] minute = beside.sound(new Random(7), 60 * Sound.SAMPLES_PER_SECOND);
      assertThat(stretches(recorded(minute, gain))).as("%s", beside).isEmpty();
    }
  }

  /// Sound as a recorder with 16 bits a sample keeps it when it is so much quieter.
  private static float[] recorded(float[] samples, float gain) {
    float[] quiet = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      quiet[i] = Math.round(samples[i] * gain * 32_768) / 32_768f;
    }
    return quiet;
  }

  @Test
  void itIsMuchFasterThanTheSpeech() throws Exception {
    float[] minutes = new float[5 * 60 * Sound.SAMPLES_PER_SECOND];
    System.arraycopy(Sounds.noise(new Random(1), 16_000), 0, minutes, 0, 16_000);
    long begin = System.nanoTime();
    stretches(minutes);
    double rate = 300e9 / (System.nanoTime() - begin);
    System.out.printf("MEASURED speech is found at %.0f times real time, one thread%n", rate);
    assertThat(rate).isGreaterThan(10);
  }

  /// How much of some stretches was found.
  private static final class Tally {
    private double all;
    private double covered;

    void add(List<Stretch> told, List<Stretch> found) {
      for (Stretch stretch : told) {
        all += seconds(stretch.length());
        for (Stretch other : found) {
          covered += overlap(stretch, other);
        }
      }
    }

    double share() {
      return covered / all;
    }

    private static double overlap(Stretch one, Stretch other) {
      double from = Math.max(seconds(one.start()), seconds(other.start()));
      double to = Math.min(seconds(one.end()), seconds(other.end()));
      return Math.max(0, to - from);
    }

    private static double seconds(Duration duration) {
      return duration.toNanos() / 1e9;
    }
  }

  private float[] samples(SpeechSet.Clip clip) throws IOException {
    try (Recording recording = Recording.open(SpeechSet.recording(folder, clip.file()))) {
      return recording.heard(0, Math.toIntExact(recording.samples()));
    }
  }

  private List<Stretch> stretches(float[] samples) throws Exception {
    SileroVad vad = new SileroVad(sessions.model(ModelSource.file(model)), VadSettings.PUBLISHED);
    return vad.stretches(Sound.of(samples), Audience.SILENT);
  }
}
