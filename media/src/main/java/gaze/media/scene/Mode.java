package gaze.media.scene;

/// How thoroughly a video is looked at for its cuts.
public enum Mode {
  /// Every frame.
  ACCURATE,
  /// Keyframes, and every frame only where two of them in a row are unlike.
  FAST
}
