package gaze.media.picture;

import java.nio.ByteBuffer;

/// The units of an HEVC picture (ISO/IEC 14496-15, section 8.3), each behind its length.
final class CodedUnits {
  /// Where the configuration says how many bytes a length has, less one.
  private static final int LENGTH_SIZE = 21;

  private CodedUnits() {}

  /// The data with the length of its last unit made that of what is there, so that a decoder takes
  /// the part for what it is.
  ///
  /// @param configuration of the decoder (`hvcC`)
  static byte[] shortened(byte[] data, byte[] configuration) {
    int width = configuration.length > LENGTH_SIZE ? (configuration[LENGTH_SIZE] & 3) + 1 : 4;
    if (width != 4) {
      return data;
    }
    ByteBuffer units = ByteBuffer.wrap(data.clone());
    int at = 0;
    while (at + width < data.length) {
      long length = units.getInt(at) & 0xFFFFFFFFL;
      if (at + width + length > data.length) {
        units.putInt(at, data.length - at - width);
        return units.array();
      }
      at += width + (int) length;
    }
    return data;
  }
}
