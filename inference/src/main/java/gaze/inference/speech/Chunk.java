package gaze.inference.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// As much of a recording as a recogniser hears at once: some stretches of speech and the pauses
/// between them.
///
/// @param span all of it, a little more than the speech
/// @param speech in its order, not empty
public record Chunk(Stretch span, List<Stretch> speech) {
  /// How much of a pause is heard on each side: the softest sounds of a word. What lies deeper in a
  /// pause is silenced, so that nobody makes words of music or noise.
  private static final Duration AROUND_SPEECH = Duration.ofMillis(500);

  /// whisper.cpp passes over less than a second.
  private static final int FEWEST_SAMPLES = Sound.SAMPLES_PER_SECOND * 5 / 4;

  public Chunk {
    if (speech.isEmpty()
        || speech.getFirst().start().compareTo(span.start()) < 0
        || speech.getLast().end().compareTo(span.end()) > 0) {
      throw new IllegalArgumentException("speech " + speech + " does not lie in " + span);
    }
    speech = List.copyOf(speech);
  }

  /// The samples for a recogniser.
  float[] heard(Sound sound) throws IOException {
    float[] samples = sound.heard(span);
    for (int i = 1; i < speech.size(); i++) {
      int from = index(speech.get(i - 1).end().plus(AROUND_SPEECH), samples);
      int to = index(speech.get(i).start().minus(AROUND_SPEECH), samples);
      if (from < to) {
        Arrays.fill(samples, from, to, 0);
      }
    }
    return samples.length < FEWEST_SAMPLES ? Arrays.copyOf(samples, FEWEST_SAMPLES) : samples;
  }

  private int index(Duration time, float[] samples) {
    return (int) Math.clamp(Sound.sample(time.minus(span.start())), 0, samples.length);
  }

  /// How long somebody speaks in it.
  Duration spoken() {
    return speech.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
  }
}
