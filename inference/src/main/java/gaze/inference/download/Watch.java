package gaze.inference.download;

/// Who waits for a file.
public interface Watch {
  /// Whether it is not wanted any more.
  boolean stopped();

  /// So many bytes are here now; called often, may be fewer than before when it begins anew.
  void arrived(long bytes);
}
