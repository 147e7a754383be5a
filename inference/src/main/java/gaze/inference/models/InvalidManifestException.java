package gaze.inference.models;

/// A manifest does not say what it must; the message names place and reason.
public final class InvalidManifestException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param place such as `models[2].files[0].sha256`
  InvalidManifestException(String place, String reason) {
    super(place.isEmpty() ? reason : place + ": " + reason);
  }
}
