package gaze.domain;

/// How the zone of a capture time is known.
public enum ZoneFrom {
  FILE,
  COORDINATES,
  ASSUMED
}
