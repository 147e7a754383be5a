package gaze.pipeline.jobs;

import gaze.domain.Stage;
import java.time.Duration;

/// How long a running stage may give no sign of life before its worker is taken to hang. A stage
/// that works long on one item reports progress as it goes.
final class Patience {
  private Patience() {}

  static Duration of(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> Duration.ofSeconds(60);
      case MAKING_PREVIEWS, EXTRACTING_FRAMES, TRANSCRIBING -> Duration.ofSeconds(120);
      case EMBEDDING, EXTRACTING_FEATURES, DETECTING, READING_TEXT, EMBEDDING_TEXT ->
          Duration.ofSeconds(180);
    };
  }
}
