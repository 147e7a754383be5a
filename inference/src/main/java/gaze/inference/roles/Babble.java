package gaze.inference.roles;

import gaze.inference.speech.Sound;

/// A voice being made for a self-test: vowels in syllables, without words. A throat buzzes, a mouth
/// of three resonances shapes it.
final class Babble {
  private static final int RATE = Sound.SAMPLES_PER_SECOND;

  /// The resonances of some vowels in hertz (Peterson and Barney, 1952, men).
  private static final double[][] VOWELS = {
    {730, 1090, 2440}, {270, 2290, 3010}, {570, 840, 2410}, {530, 1840, 2480}, {300, 870, 2240}
  };

  private static final double[] BANDWIDTHS = {80, 100, 140};

  /// Four syllables a second, as people speak.
  private static final int SYLLABLE = RATE / 4;

  private static final double LOUD = 0.3;

  private Babble() {}

  static float[] seconds(int seconds) {
    double[] voice = new double[seconds * RATE];
    for (int at = 0, count = 0; at < voice.length; at += SYLLABLE, count++) {
      syllable(voice, at, VOWELS[count % VOWELS.length], 105 + 10 * (count % 4));
    }
    return loud(voice);
  }

  private static void syllable(double[] voice, int from, double[] vowel, double pitch) {
    double[] sound = new double[SYLLABLE];
    double phase = 0;
    for (int i = 0; i < SYLLABLE; i++) {
      phase += (pitch - 15.0 * i / SYLLABLE) / RATE;
      sound[i] = phase >= 1 ? 1 : 0;
      phase -= Math.floor(phase);
    }
    for (int i = 0; i < vowel.length; i++) {
      resonate(sound, vowel[i], BANDWIDTHS[i]);
    }
    for (int i = 0; i < SYLLABLE; i++) {
      voice[from + i] += sound[i] * Math.sin(Math.PI * i / SYLLABLE);
    }
  }

  /// A filter of two poles, in place.
  private static void resonate(double[] sound, double hertz, double bandwidth) {
    double radius = Math.exp(-Math.PI * bandwidth / RATE);
    double once = 2 * radius * Math.cos(2 * Math.PI * hertz / RATE);
    double twice = -radius * radius;
    double before = 0;
    double beforeThat = 0;
    for (int i = 0; i < sound.length; i++) {
      double now = (1 - once - twice) * sound[i] + once * before + twice * beforeThat;
      beforeThat = before;
      before = now;
      sound[i] = now;
    }
  }

  private static float[] loud(double[] voice) {
    double peak = 1e-9;
    for (double sample : voice) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float[] loud = new float[voice.length];
    for (int i = 0; i < voice.length; i++) {
      loud[i] = (float) (LOUD * voice[i] / peak);
    }
    return loud;
  }
}
