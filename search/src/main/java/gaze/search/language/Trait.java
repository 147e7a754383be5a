package gaze.search.language;

/// Something an item may be, as in `is:raw`.
public enum Trait {
  PHOTO,
  VIDEO,
  RAW,
  /// A photo with a video file beside it.
  LIVE,
  /// A photo with a video inside its file.
  MOTION,
  FAVORITE,
  EDITED,
  DUPLICATE,
  SCREENSHOT,
  PORTRAIT,
  LANDSCAPE,
  SQUARE,
  /// At least twice as wide as high, or the other way round.
  PANORAMA,
  HDR,
  REJECTED
}
