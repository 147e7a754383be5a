package gaze.media.picture;

import org.bytedeco.javacpp.BytePointer;

/// Looks for a stretch of zeros in a JPEG's data: a sector that was lost, or never copied. libjpeg
/// often makes something of it without a complaint.
final class JpegHole {
  /// The smallest sector of a disk.
  private static final int SECTOR = 512;

  private JpegHole() {}

  static boolean found(BytePointer jpeg, JpegHeader header) {
    if (!header.zerosAreDetail() || header.progressive()) {
      return false;
    }
    long from = header.pixelsAt();
    for (long at = from; at < jpeg.limit(); at += SECTOR / 2) {
      if (jpeg.get(at) == 0 && zeros(jpeg, from, at) >= SECTOR) {
        return !ended(jpeg, from, at);
      }
    }
    return false;
  }

  /// How many zeros lie around a place, no more than are asked for.
  private static int zeros(BytePointer jpeg, long from, long at) {
    int count = 0;
    for (long back = at; back >= from && count < SECTOR && jpeg.get(back) == 0; back--) {
      count++;
    }
    for (long on = at + 1; on < jpeg.limit() && count < SECTOR && jpeg.get(on) == 0; on++) {
      count++;
    }
    return count;
  }

  /// Whether the picture is over before a place: phones put videos behind it.
  private static boolean ended(BytePointer jpeg, long from, long before) {
    for (long at = from; at + 1 < before; at++) {
      if (jpeg.get(at) == (byte) 0xFF && jpeg.get(at + 1) == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }
}
