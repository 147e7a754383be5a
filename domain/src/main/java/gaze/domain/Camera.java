package gaze.domain;

import java.util.Optional;

/// What took the picture.
public record Camera(Optional<String> make, Optional<String> model, Optional<String> lens) {
  public static final Camera UNKNOWN =
      new Camera(Optional.empty(), Optional.empty(), Optional.empty());
}
