package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;

/// Reads the chunks of a WebP (RFC 9649): `VP8X` has the canvas, `VP8 ` and `VP8L` a lone picture's
/// size, `EXIF` and `XMP ` the metadata.
final class WebpReader {
  private WebpReader() {}

  static void read(Window file, Collected into) throws IOException {
    long at = 12;
    for (int i = 0; i < 10_000 && file.holds(at, 8); i++) {
      String type = file.text(at, 4);
      long length = file.u32(at + 4, LITTLE_ENDIAN);
      chunk(file, into, type, at + 8, Math.min(length, file.length() - at - 8));
      at += 8 + length + length % 2;
    }
  }

  private static void chunk(Window file, Collected into, String type, long body, long length)
      throws IOException {
    switch (type) {
      case "VP8X" -> into.size(1 + u24(file, body + 4), 1 + u24(file, body + 7));
      case "VP8L" -> {
        long bits = file.u32(body + 1, LITTLE_ENDIAN);
        into.size(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
      }
      case "VP8 " ->
          into.size(
              file.u16(body + 6, LITTLE_ENDIAN) & 0x3FFF,
              file.u16(body + 8, LITTLE_ENDIAN) & 0x3FFF);
      case "EXIF" -> {
        int prefix = file.has(body, "Exif\0\0") ? 6 : 0;
        into.exifBlock(file.part(body + prefix, length - prefix));
      }
      case "XMP " -> {
        if (length <= XmpPacket.LARGEST) {
          into.xmpPacket(file.bytes(body, (int) length));
        }
      }
      default -> {}
    }
  }

  private static long u24(Window file, long at) throws IOException {
    return file.u16(at, LITTLE_ENDIAN) | (long) file.u8(at + 2) << 16;
  }
}
