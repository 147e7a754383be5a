package gaze.inference.speech;

import gaze.inference.session.Answers;
import gaze.inference.session.ModelFailedException;
import gaze.inference.session.OnnxModel;
import gaze.inference.session.Tensor;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Finds where somebody speaks, by Silero VAD: a model that listens to 32 ms at a time and
/// remembers what it heard before. Thread-safe.
public final class SileroVad implements VoiceActivity {
  /// What the model takes at 16 kHz: new samples, and the last of those before them.
  private static final int WINDOW = 512;

  private static final int CONTEXT = 64;
  private static final long[] STATE = {2, 1, 128};

  /// Windows that are read and told of at once: about 16 seconds.
  private static final int BLOCK = 512;

  private final OnnxModel model;
  private final VadSettings settings;

  public SileroVad(OnnxModel model, VadSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  @Override
  public List<Stretch> stretches(Sound sound, Audience audience)
      throws IOException, ModelFailedException {
    SpeechFinder finder = new SpeechFinder(settings, Sound.time(WINDOW));
    Ear ear = new Ear(Loudness.gain(sound));
    for (long at = 0; at < sound.samples(); at += (long) BLOCK * WINDOW) {
      if (audience.cancelled()) {
        throw new CancellationException("nobody waits for the speech any more");
      }
      float[] block = sound.heard(at, BLOCK * WINDOW);
      for (int i = 0; i < block.length; i += WINDOW) {
        finder.next(ear.likelihood(block, i));
      }
      audience.reached((double) at / sound.samples());
    }
    return withinLength(finder.finish(), sound.length());
  }

  /// The last window is filled up with silence, which is no part of the recording.
  private static List<Stretch> withinLength(List<Stretch> stretches, Duration length) {
    return stretches.stream()
        .map(s -> s.end().compareTo(length) > 0 ? new Stretch(s.start(), length) : s)
        .toList();
  }

  /// The model's memory of one sound.
  private final class Ear {
    private final float[] heard = new float[CONTEXT + WINDOW];
    private final Tensor rate = Tensor.longs(new long[] {Sound.SAMPLES_PER_SECOND});
    private final float gain;
    private Tensor state = Tensor.floats(new float[256], STATE);

    Ear(float gain) {
      this.gain = gain;
    }

    double likelihood(float[] block, int from) throws ModelFailedException {
      System.arraycopy(heard, WINDOW, heard, 0, CONTEXT);
      int count = Math.min(WINDOW, block.length - from);
      for (int i = 0; i < count; i++) {
        heard[CONTEXT + i] = Math.clamp(gain * block[from + i], -1, 1);
      }
      Arrays.fill(heard, CONTEXT + count, heard.length, 0);
      Answers answers =
          model.run(
              Map.of("input", Tensor.floats(heard, 1, heard.length), "state", state, "sr", rate));
      state = answers.floats("stateN", STATE);
      return answers.floats("output", 1, 1).values()[0];
    }
  }
}
