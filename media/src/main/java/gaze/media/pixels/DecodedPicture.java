package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_core.minMaxLoc;

import gaze.domain.PictureSize;
import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// A picture as its decoder left it: stored orientation, its own colours, perhaps smaller than the
/// file's. Owns its pixels; whoever receives it closes it. One thread at a time.
///
/// @param pixels 8-bit, 16-bit or float (0..1) samples: grey, BGR, BGRA, or the channels of the
///   profile for CMYK
/// @param stored size of the whole picture before orientation, however small it was decoded
/// @param reduction by which a decoder has made the picture smaller, rounding its sides up
/// @param flaw what is missing from the picture, for a note
public record DecodedPicture(
    Mat pixels,
    ColorEncoding color,
    Orientation orientation,
    PictureSize stored,
    int reduction,
    Optional<Flaw> flaw)
    implements AutoCloseable {

  /// A picture decoded at its own size.
  public DecodedPicture(
      Mat pixels,
      ColorEncoding color,
      Orientation orientation,
      PictureSize stored,
      Optional<Flaw> flaw) {
    this(pixels, color, orientation, stored, 1, flaw);
  }

  public PictureSize displayed() {
    return orientation.displayed(stored);
  }

  public DecodedPicture withOrientation(Orientation other) {
    return new DecodedPicture(pixels, color, other, stored, reduction, flaw);
  }

  public DecodedPicture withFlaw(Flaw other) {
    return new DecodedPicture(pixels, color, orientation, stored, reduction, Optional.of(other));
  }

  /// Whether every pixel is the same, as where a decoder had nothing to draw.
  public boolean isPlain() {
    try (Mat flat = pixels.reshape(1);
        DoublePointer lowest = new DoublePointer(1);
        DoublePointer highest = new DoublePointer(1)) {
      minMaxLoc(flat, lowest, highest, null, null, null);
      return highest.get() - lowest.get() < 1;
    }
  }

  /// Frees the pixels.
  @Override
  public void close() {
    pixels.close();
  }
}
