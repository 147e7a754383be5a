package gaze.media.video;

import gaze.media.pixels.Flaw;

/// What came of decoding a video.
public sealed interface PassResult {
  /// The file was read; of each track as much as there is.
  record Read(TrackResult pictures, TrackResult sound) implements PassResult {}

  /// Nothing could be read, or a taker could not keep what it made.
  record Failed(Flaw flaw) implements PassResult {}

  /// Somebody said stop; the takers may have been given some.
  record Cancelled() implements PassResult {}
}
