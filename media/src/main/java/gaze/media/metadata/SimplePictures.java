package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;

/// Formats whose header is all there is to know: GIF and BMP.
final class SimplePictures {
  private SimplePictures() {}

  private static final String GIF_XMP = "XMP DataXMP";
  private static final int GIF_XMP_TRAILER = 258;
  private static final int MOST_BLOCKS = 100_000;

  /// The logical screen of GIF89a (section 18), then blocks: extensions (`21`), pictures (`2C`),
  /// the end (`3B`). XMP is an application extension (XMP part 3, section 1.1.2).
  static void gif(Window file, Collected into) throws IOException {
    into.size(file.u16(6, LITTLE_ENDIAN), file.u16(8, LITTLE_ENDIAN));
    long at = 13 + colorTable(file.u8(10));
    for (int i = 0; i < MOST_BLOCKS && file.holds(at, 12); i++) {
      int block = file.u8(at);
      if (block == 0x21 && file.u8(at + 1) == 0xFF && file.has(at + 3, GIF_XMP)) {
        gifXmp(file, at + 14, into);
        return;
      }
      if (block == 0x21) {
        at = afterSubBlocks(file, at + 2);
      } else if (block == 0x2C) {
        at = afterSubBlocks(file, at + 11 + colorTable(file.u8(at + 9)));
      } else {
        return;
      }
    }
  }

  /// The packet is not cut into sub-blocks; the "magic trailer" behind it (258 bytes, counting
  /// down) makes reading it as if it were come out right.
  private static void gifXmp(Window file, long from, Collected into) throws IOException {
    long length = afterSubBlocks(file, from) - from - GIF_XMP_TRAILER;
    if (length > 0 && length <= XmpPacket.LARGEST) {
      into.xmpPacket(file.bytes(from, (int) length));
    }
  }

  private static long colorTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1;
  }

  private static long afterSubBlocks(Window file, long from) throws IOException {
    long at = from;
    while (file.u8(at) != 0) {
      at += 1 + file.u8(at);
    }
    return at + 1;
  }

  /// The oldest header (12 bytes) has sizes of two bytes; in newer ones a negative height says that
  /// rows come from the top.
  static void bmp(Window file, Collected into) throws IOException {
    if (file.u32(14, LITTLE_ENDIAN) == 12) {
      into.size(file.u16(18, LITTLE_ENDIAN), file.u16(20, LITTLE_ENDIAN));
      return;
    }
    into.size(
        Math.abs((int) file.u32(18, LITTLE_ENDIAN)), Math.abs((int) file.u32(22, LITTLE_ENDIAN)));
  }
}
