package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What a WebP's chunks say beside its pixels (RFC 9649). A chunk is its type (4 characters),
/// length (4 bytes, little-endian), data, a byte of padding after an odd length. `VP8 `, `VP8L` or
/// `VP8X` comes first and holds the size.
record WebpHeader(
    PictureSize size, ColorEncoding color, Orientation orientation, boolean complete) {
  private static final int FIRST_CHUNK = 12;
  private static final int MOST_CHUNKS = 100_000;
  private static final int MOST_BYTES = 4 << 20;

  static WebpHeader read(PictureFile file) throws IOException, UndecodableException {
    ByteBuffer head = file.exactly(0, 30).order(ByteOrder.LITTLE_ENDIAN);
    long[] sides = sides(head);
    file.limits().checkSides(sides[0], sides[1]);
    ColorEncoding color = ColorEncoding.SRGB;
    Orientation orientation = Orientation.UPRIGHT;
    long end = (head.getInt(4) & 0xFFFFFFFFL) + 8;
    long at = FIRST_CHUNK;
    for (int i = 0; i < MOST_CHUNKS && at < file.size(); i++) {
      byte[] chunk = file.upTo(at, 8);
      if (chunk.length < 8) {
        break;
      }
      long length = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
      int most = (int) Math.min(length, MOST_BYTES);
      switch (type(chunk)) {
        case "ICCP" -> color = new Profiled(file.upTo(at + 8, most));
        case "EXIF" -> orientation = ExifOrientation.read(file.upTo(at + 8, most));
        default -> {}
      }
      at += 8 + length + (length & 1);
    }
    PictureSize size = new PictureSize((int) sides[0], (int) sides[1]);
    return new WebpHeader(size, color, orientation, Math.min(end, at) <= file.size());
  }

  private static String type(byte[] chunk) {
    return new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
  }

  private static long[] sides(ByteBuffer head) {
    return switch (head.get(15)) {
      case 'X' -> new long[] {(head.getInt(24) & 0xFFFFFF) + 1, (head.getInt(26) >>> 8) + 1};
      case 'L' -> {
        int bits = head.getInt(21);
        yield new long[] {(bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1};
      }
      default -> new long[] {head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF};
    };
  }
}
