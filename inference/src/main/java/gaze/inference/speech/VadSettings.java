package gaze.inference.speech;

import java.time.Duration;

/// When a probability of speech begins and ends a stretch of it.
///
/// @param enter somebody speaks from this probability on
/// @param leave and goes on speaking down to this one
/// @param shortestSpeech what is shorter is a noise
/// @param shortestPause what is shorter is a part of the speech around it
/// @param margin kept on each side, because the first and last sounds of a word are soft
/// @param longest a stretch without any pause is cut where speech is least sure
public record VadSettings(
    double enter,
    double leave,
    Duration shortestSpeech,
    Duration shortestPause,
    Duration margin,
    Duration longest) {
  /// The defaults of `get_speech_timestamps` in Silero's own package
  /// (github.com/snakers4/silero-vad, `utils_vad.py`), and Whisper's window for the longest.
  public static final VadSettings PUBLISHED =
      new VadSettings(
          0.5,
          0.35,
          Duration.ofMillis(250),
          Duration.ofMillis(100),
          Duration.ofMillis(30),
          Chunking.LONGEST);

  /// How far below `enter` the published `leave` lies.
  private static final double HYSTERESIS = 0.15;

  public VadSettings {
    if (!(0 < leave && leave <= enter && enter < 1)) {
      throw new IllegalArgumentException(
          "need 0 < leave <= enter < 1, got " + leave + ", " + enter);
    }
    if (shortestSpeech.isNegative()
        || shortestPause.isNegative()
        || margin.isNegative()
        || longest.compareTo(shortestSpeech) <= 0) {
      throw new IllegalArgumentException(
          "need times of at least nothing, got %s, %s, %s, %s"
              .formatted(shortestSpeech, shortestPause, margin, longest));
    }
  }

  /// These, with another likelihood from which on somebody speaks.
  public VadSettings entering(double likelihood) {
    return new VadSettings(
        likelihood,
        Math.max(likelihood - HYSTERESIS, likelihood / 2),
        shortestSpeech,
        shortestPause,
        margin,
        longest);
  }
}
