package gaze.media.metadata;

import gaze.domain.CapturedFrom;

/// The steps of the search for a capture time, best first.
public enum TimeStep {
  /// EXIF DateTimeOriginal.
  ORIGINAL(CapturedFrom.EXIF),
  /// EXIF DateTimeDigitized.
  DIGITIZED(CapturedFrom.EXIF),
  /// EXIF DateTime.
  CHANGED(CapturedFrom.EXIF),
  GPS(CapturedFrom.GPS),
  /// Apple's `creationdate` and its older relatives: a local time with its offset.
  QUICKTIME_LOCAL(CapturedFrom.QUICKTIME),
  /// The container's own creation time (`mvhd`, Matroska's DateUTC …), which is UTC.
  CONTAINER(CapturedFrom.QUICKTIME),
  /// XMP inside the file, and what XMP took over: IPTC, PNG texts.
  XMP(CapturedFrom.XMP),
  TAKEOUT(CapturedFrom.TAKEOUT),
  FILE_NAME(CapturedFrom.FILENAME),
  FILE_TIME(CapturedFrom.MTIME);

  private final CapturedFrom from;

  TimeStep(CapturedFrom from) {
    this.from = from;
  }

  public CapturedFrom from() {
    return from;
  }
}
