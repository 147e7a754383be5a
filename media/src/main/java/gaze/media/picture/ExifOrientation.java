package gaze.media.picture;

import gaze.media.pixels.Orientation;
import java.util.Arrays;

/// The orientation that an Exif block gives.
final class ExifOrientation {
  private ExifOrientation() {}

  /// @param exif a TIFF, as Exif is; "Exif\0\0" may stand before it
  static Orientation read(byte[] exif) {
    int start = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' ? 6 : 0;
    return Tiff.read(within(exif), start).stream()
        .findFirst()
        .map(directory -> Orientation.ofExif((int) directory.number(Tiff.ORIENTATION, 1)))
        .orElse(Orientation.UPRIGHT);
  }

  static Tiff.Bytes within(byte[] block) {
    return (offset, length) -> {
      if (offset < 0 || offset >= block.length || length <= 0) {
        return new byte[0];
      }
      int from = (int) offset;
      return Arrays.copyOfRange(block, from, Math.min(block.length, from + length));
    };
  }
}
