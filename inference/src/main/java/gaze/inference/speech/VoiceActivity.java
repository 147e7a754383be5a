package gaze.inference.speech;

import gaze.inference.session.ModelFailedException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Finds where somebody speaks. Thread-safe.
@FunctionalInterface
public interface VoiceActivity {
  /// The stretches of speech in a recording, in their order, without overlaps.
  ///
  /// @throws CancellationException when the audience does not want them any more
  List<Stretch> stretches(Sound sound, Audience audience) throws IOException, ModelFailedException;
}
