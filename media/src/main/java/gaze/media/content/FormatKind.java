package gaze.media.content;

/// What a file of a format is good for.
public enum FormatKind {
  PHOTO,
  /// A camera's undeveloped picture.
  RAW,
  VIDEO,
  /// Metadata beside a picture: XMP, Google Takeout's JSON.
  SIDECAR,
  SUBTITLE,
  /// Recognised by content so that a problem can name it, but never taken into a library.
  FOREIGN;

  /// Whether a file of this kind is a picture or a video of its own.
  public boolean isMedia() {
    return switch (this) {
      case PHOTO, RAW, VIDEO -> true;
      case SIDECAR, SUBTITLE, FOREIGN -> false;
    };
  }
}
