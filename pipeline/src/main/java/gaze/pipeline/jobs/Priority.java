package gaze.pipeline.jobs;

import gaze.domain.Stage;
import gaze.storage.Stages.Due;
import java.time.Duration;
import java.time.Instant;

/// The order of work as one number, larger first: what a person who looks at an item waits for,
/// then all metadata, then all previews, then the rest; newest first among equals. Understanding
/// what is on screen has its turn with the rest: it would keep the next screen waiting for its
/// pictures.
final class Priority {
  /// Photography's first surviving picture; no capture time is older.
  private static final Instant OLDEST = Instant.parse("1826-01-01T00:00:00Z");

  /// More days than lie between 1826 and any date that is ahead of us.
  private static final int DAYS = 1 << 17;

  private static final int ON_SCREEN = 100 * DAYS;

  private Priority() {}

  static int of(Due due, boolean onScreen) {
    long days = Math.clamp(Duration.between(OLDEST, due.captured()).toDays(), 0, DAYS - 1L);
    return (onScreen && isSeen(due.stage()) ? ON_SCREEN : 0)
        + urgency(due.stage()) * DAYS
        + (int) days;
  }

  /// Whether a person sees what the stage makes, at its place in the grid.
  private static boolean isSeen(Stage stage) {
    return stage == Stage.READING_METADATA || stage == Stage.MAKING_PREVIEWS;
  }

  private static int urgency(Stage stage) {
    return switch (stage) {
      case READING_METADATA -> 3;
      case MAKING_PREVIEWS -> 2;
      case EXTRACTING_FRAMES,
          TRANSCRIBING,
          EMBEDDING,
          EXTRACTING_FEATURES,
          DETECTING,
          READING_TEXT,
          EMBEDDING_TEXT ->
          1;
    };
  }
}
