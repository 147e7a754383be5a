package gaze.media.pixels;

import gaze.domain.ProblemKind;
import java.util.Locale;

/// What a picture may ask for before it is decoded.
///
/// @param bytes that the decoder may allocate for its pixels, and that a file may have which must
///   be read whole
/// @param side longest side in pixels, of the stored picture
public record DecodeLimits(long bytes, int side) {
  public static final DecodeLimits DEFAULT = new DecodeLimits(400L * 1024 * 1024, 40_000);

  public DecodeLimits {
    if (bytes <= 0 || side <= 0) {
      throw new IllegalArgumentException("need positive limits, got " + bytes + ", " + side);
    }
  }

  /// Refuses a picture whose claimed size no decoder should see.
  public void checkSides(long width, long height) throws UndecodableException {
    if (width <= 0 || height <= 0) {
      throw new UndecodableException(
          ProblemKind.UNREADABLE,
          "The picture says it is %d × %d pixels, which no picture is.".formatted(width, height));
    }
    if (width > side || height > side) {
      throw new UndecodableException(
          ProblemKind.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The picture says it is %,d × %,d pixels; at most %,d a side are opened.",
              width,
              height,
              side));
    }
  }

  public boolean allows(long allocation) {
    return allocation <= bytes;
  }

  /// Refuses what would need more memory than is allowed.
  public void checkAllocation(long allocation) throws UndecodableException {
    if (!allows(allocation)) {
      throw new UndecodableException(
          ProblemKind.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "Decoding the picture would take %,d MB of memory; at most %,d MB are used.",
              allocation >> 20,
              bytes >> 20));
    }
  }

  /// Both checks for a decoder that holds every pixel at once.
  public void check(long width, long height, long bytesPerPixel) throws UndecodableException {
    checkSides(width, height);
    checkAllocation(width * height * bytesPerPixel);
  }
}
