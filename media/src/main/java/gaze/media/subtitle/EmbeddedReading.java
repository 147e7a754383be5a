package gaze.media.subtitle;

import java.util.List;

/// What came of reading the text tracks of a video.
public sealed interface EmbeddedReading {
  /// @param tracks in the container's order; none for most videos
  /// @param notes why words may be missing
  record Tracks(List<TextTrack> tracks, List<Trouble> notes) implements EmbeddedReading {}

  /// The container cannot be read.
  record Failed(Trouble trouble) implements EmbeddedReading {}

  /// Somebody said stop.
  record Cancelled() implements EmbeddedReading {}
}
