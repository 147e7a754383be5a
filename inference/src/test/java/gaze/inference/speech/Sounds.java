package gaze.inference.speech;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Sounds that nobody says.
final class Sounds {
  private static final int RATE = Sound.SAMPLES_PER_SECOND;

  /// Steps of C major from C3 on, in semitones.
  private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11, 12, 14, 16};

  private Sounds() {}

  /// Rain: as much in every octave.
  static float[] noise(RandomGenerator random, int samples) {
    float[] noise = new float[samples];
    double low = 0;
    double middle = 0;
    double high = 0;
    for (int i = 0; i < samples; i++) {
      double white = random.nextGaussian();
      low = 0.99765 * low + white * 0.0990460;
      middle = 0.96300 * middle + white * 0.2965164;
      high = 0.57000 * high + white * 1.0526913;
      noise[i] = (float) (low + middle + high + white * 0.1848) / 20;
    }
    return noise;
  }

  /// A band: chords of four voices with their overtones, a bass, a drum on each beat.
  static float[] music(RandomGenerator random, int samples) {
    float[] music = new float[samples];
    int beat = RATE / 2;
    for (int at = 0; at < samples; at += beat) {
      int root = SCALE[random.nextInt(SCALE.length)];
      for (int voice : new int[] {-12, 0, 4, 7}) {
        pluck(music, at, 2 * beat, 130.8 * Math.pow(2, (root + voice) / 12.0), 0.12);
      }
      pluck(music, at + beat / 2, beat, 523.3 * Math.pow(2, root / 12.0), 0.08);
      drum(music, at, random);
    }
    return music;
  }

  private static void pluck(float[] music, int from, int length, double pitch, double loud) {
    for (int i = 0; i < length && from + i < music.length; i++) {
      double time = (double) i / RATE;
      double tone = 0;
      for (int overtone = 1; overtone <= 6; overtone++) {
        tone += Math.sin(2 * Math.PI * pitch * overtone * time) / overtone;
      }
      music[from + i] += (float) (loud * tone * Math.exp(-3 * time) * Math.min(1, time * 200));
    }
  }

  private static void drum(float[] music, int from, RandomGenerator random) {
    for (int i = 0; i < RATE / 8 && from + i < music.length; i++) {
      double time = (double) i / RATE;
      music[from + i] +=
          (float)
              (0.3 * Math.exp(-30 * time) * Math.sin(2 * Math.PI * 60 * time)
                  + 0.05 * Math.exp(-60 * time) * random.nextGaussian());
    }
  }

  /// The power of what is loud in a sound: its quiet half left out, as pauses are.
  static double power(float[] sound) {
    int window = RATE / 50;
    double[] powers = new double[Math.max(1, sound.length / window)];
    for (int i = 0; i < powers.length * window && i < sound.length; i++) {
      powers[i / window] += sound[i] * sound[i] / window;
    }
    Arrays.sort(powers);
    double sum = 0;
    for (int i = powers.length / 2; i < powers.length; i++) {
      sum += powers[i];
    }
    return sum / (powers.length - powers.length / 2);
  }

  /// Speech with another sound so many decibels below it.
  static float[] mixed(float[] speech, float[] other, double decibels) {
    double gain = Math.sqrt(power(speech) / power(other) / Math.pow(10, decibels / 10));
    float[] mixed = new float[speech.length];
    for (int i = 0; i < speech.length; i++) {
      mixed[i] = (float) (speech[i] + gain * other[i]);
    }
    return mixed;
  }
}
