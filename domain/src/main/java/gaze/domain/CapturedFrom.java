package gaze.domain;

/// Where a capture time was found.
public enum CapturedFrom {
  EXIF,
  GPS,
  QUICKTIME,
  XMP,
  TAKEOUT,
  FILENAME,
  MTIME
}
