package gaze.inference.speech;

import java.io.IOException;

/// How far a quiet recording has to be turned up, so that voices in it are as loud as those that a
/// model has learnt from. Pure but for reading the sound once.
final class Loudness {
  /// Twentieths of a second, which a syllable fills.
  private static final int WINDOW = Sound.SAMPLES_PER_SECOND / 20;

  private static final int BLOCK = 1024 * WINDOW;

  /// Powers are counted by the decibel, down to what a sample of 16 bits can tell.
  private static final int DECIBELS = 100;

  /// Of all windows this part is no louder than what is taken for the voice: somebody who speaks
  /// now and then is among the rest, a door that slams is not.
  private static final double QUIETER = 0.95;

  /// Louder voices gain nothing. Without any gain, Silero VAD lost a tenth of the speech of clips
  /// at a hundredth of their loudness.
  private static final int LOUD_ENOUGH = -30;

  /// What is still quieter is the noise of the recorder.
  private static final int MOST = 30;

  private Loudness() {}

  /// What to multiply each sample with, at least 1.
  static float gain(Sound sound) throws IOException {
    long[] windows = new long[DECIBELS + 1];
    long count = 0;
    for (long at = 0; at < sound.samples(); at += BLOCK) {
      float[] block = sound.heard(at, BLOCK);
      for (int i = 0; i + WINDOW <= block.length; i += WINDOW) {
        windows[-decibels(block, i)]++;
        count++;
      }
    }
    int loud = -DECIBELS;
    long louder = 0;
    for (int decibel = 0; decibel < DECIBELS; decibel++) {
      louder += windows[decibel];
      if (louder > count * (1 - QUIETER)) {
        loud = -decibel;
        break;
      }
    }
    return (float) Math.pow(10, Math.clamp(LOUD_ENOUGH - loud, 0, MOST) / 20.0);
  }

  /// From -100 to 0.
  private static int decibels(float[] samples, int from) {
    double power = 0;
    for (int i = from; i < from + WINDOW; i++) {
      power += samples[i] * samples[i];
    }
    double decibels = 10 * Math.log10(power / WINDOW);
    return (int) Math.clamp(decibels, -DECIBELS, 0);
  }
}
