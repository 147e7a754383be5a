package gaze.media.picture;

import gaze.domain.Problem;
import gaze.media.pixels.Previews;

/// What came of making previews.
public sealed interface PreviewResult {
  record Made(Previews previews) implements PreviewResult {}

  record Failed(Problem problem) implements PreviewResult {}
}
