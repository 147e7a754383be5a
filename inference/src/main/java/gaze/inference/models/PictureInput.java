package gaze.inference.models;

import java.util.List;

/// How a picture becomes a tensor: resized, taken apart into channels, `(value · scale − mean) /
/// std`.
///
/// @param resize the short side before the centre is cut out; the width elsewhere
/// @param padding what fills the rest of a letterbox, 0–255
public record PictureInput(
    int width,
    int height,
    int resize,
    Fit fit,
    Channels channels,
    double scale,
    List<Double> mean,
    List<Double> std,
    int padding) {
  /// How a picture of another shape fits.
  public enum Fit {
    /// The short side fits, the centre is cut out.
    CENTRE_CROP,
    /// Both sides fit, the shape is lost.
    STRETCH,
    /// The long side fits; the picture lies top left, the rest is filled.
    LETTERBOX,
    /// Cut out and turned by landmarks before.
    ALIGNED
  }

  /// The order of the colours.
  public enum Channels {
    RGB,
    BGR
  }
}
