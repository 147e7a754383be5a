package gaze.search.index;

/// What the index can list the known values of.
public enum ValueKind {
  CAMERA,
  LENS,
  PLACE,
  COUNTRY,
  KEYWORD,
  LABEL,
  TAG,
  FOLDER,
  EXTENSION,
  FORMAT
}
