package gaze.domain;

/// What a person would call an item.
public enum MediaKind {
  PHOTO,
  VIDEO
}
