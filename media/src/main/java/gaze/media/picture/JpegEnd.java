package gaze.media.picture;

import org.bytedeco.javacpp.BytePointer;

/// Looks for the marker that ends a JPEG. In the picture's data 0xFF is followed by 0 or a restart
/// marker, so the two bytes FF D9 stand only where it ends.
final class JpegEnd {
  private static final int CHUNK = 1 << 16;

  private JpegEnd() {}

  /// @param from where the picture's data begins
  static boolean found(BytePointer jpeg, long from) {
    long end = jpeg.limit();
    if (end >= 2 && jpeg.get(end - 2) == (byte) 0xFF && jpeg.get(end - 1) == (byte) 0xD9) {
      return true;
    }
    byte[] chunk = new byte[CHUNK];
    byte before = 0;
    for (long at = from; at < end; at += CHUNK) {
      int length = (int) Math.min(CHUNK, end - at);
      jpeg.position(at).get(chunk, 0, length);
      jpeg.position(0);
      for (int i = 0; i < length; i++) {
        if (before == (byte) 0xFF && chunk[i] == (byte) 0xD9) {
          return true;
        }
        before = chunk[i];
      }
    }
    return false;
  }
}
