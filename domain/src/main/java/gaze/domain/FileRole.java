package gaze.domain;

/// What a file is to its item. The declaration order is the order of an item's files: the first is
/// the main file.
public enum FileRole {
  /// A lone picture or video, or the main picture of a group.
  ORIGINAL,
  /// The picture that a camera wrote beside a raw; the main file of the two, as everything can show
  /// it.
  JPEG,
  /// A raw that has a picture beside it; alone it is the original.
  RAW,
  /// A version somebody edited: `IMG_E1234` beside `IMG_1234`, or the suffix `-edited`.
  EDITED,
  LIVE_VIDEO,
  SIDECAR,
  SUBTITLE;

  /// Whether the file shows something itself, rather than telling about another.
  public boolean isMedia() {
    return switch (this) {
      case ORIGINAL, JPEG, RAW, EDITED, LIVE_VIDEO -> true;
      case SIDECAR, SUBTITLE -> false;
    };
  }

  /// Whether the file of a photo is a picture by itself.
  public boolean isPicture() {
    return isMedia() && this != LIVE_VIDEO;
  }
}
