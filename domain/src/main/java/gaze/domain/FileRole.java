package gaze.domain;

/// What a file is to its item.
public enum FileRole {
  /// A lone picture or video, or the main picture of a group.
  ORIGINAL,
  RAW,
  /// The picture that a camera wrote beside a raw.
  JPEG,
  /// A version somebody edited: `IMG_E1234` beside `IMG_1234`, or the suffix `-edited`.
  EDITED,
  LIVE_VIDEO,
  SIDECAR,
  SUBTITLE
}
