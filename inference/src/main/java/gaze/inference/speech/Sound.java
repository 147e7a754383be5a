package gaze.inference.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/// Samples of one channel, 16 000 a second, from -1 to 1, read piece by piece, so that hours take
/// no memory. Thread-safe.
public interface Sound {
  int SAMPLES_PER_SECOND = 16_000;

  /// How many there are.
  long samples();

  /// So many samples from one on, fewer at the end.
  float[] heard(long from, int most) throws IOException;

  /// What is to be heard in a stretch, as much as there is.
  default float[] heard(Stretch stretch) throws IOException {
    long from = Math.min(samples(), sample(stretch.start()));
    long to = Math.min(samples(), sample(stretch.end()));
    return heard(from, Math.toIntExact(to - from));
  }

  default Duration length() {
    return time(samples());
  }

  /// When a sample is heard.
  static Duration time(long sample) {
    return Duration.ofNanos(sample * (1_000_000_000L / SAMPLES_PER_SECOND));
  }

  /// The first sample at or after a time.
  static long sample(Duration time) {
    return Math.ceilDiv(time.toNanos(), 1_000_000_000L / SAMPLES_PER_SECOND);
  }

  /// Samples that are here already.
  static Sound of(float[] samples) {
    return new Sound() {
      @Override
      public long samples() {
        return samples.length;
      }

      @Override
      public float[] heard(long from, int most) {
        int first = (int) Math.min(from, samples.length);
        return Arrays.copyOfRange(samples, first, first + Math.min(most, samples.length - first));
      }
    };
  }
}
