package gaze.search.language;

/// Something an item may have, as in `has:location`.
public enum Feature {
  LOCATION,
  PLACE,
  RATING,
  TITLE,
  DESCRIPTION,
  KEYWORDS,
  LABELS,
  TAGS,
  TEXT,
  SPEECH,
  AUDIO,
  CAMERA,
  LENS,
  SUBTITLES,
  SIDECAR,
  PROBLEM
}
