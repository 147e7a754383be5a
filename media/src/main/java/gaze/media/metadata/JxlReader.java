package gaze.media.metadata;

import gaze.media.container.IsoBox;
import gaze.media.container.Window;
import java.io.IOException;

/// Reads JPEG XL (ISO/IEC 18181): a bare codestream, or boxes around one (part 2) with EXIF and XMP
/// beside it. Boxes compressed with Brotli (`brob`) are passed over: nothing here unpacks them.
final class JxlReader {
  private JxlReader() {}

  static void read(Window file, Collected into) throws IOException {
    if (file.u8(0) == 0xFF) {
      codestream(file, into);
      return;
    }
    for (IsoBox box : IsoBox.in(file)) {
      switch (box.type()) {
        case "jxlc" -> codestream(file.part(box.body(), box.length()), into);
        case "jxlp" -> {
          // A part of the codestream behind its number; the first part has the header.
          if (!into.hasSize()) {
            codestream(file.part(box.body() + 4, box.length() - 4), into);
          }
        }
        case "Exif" -> {
          long offset = 4 + file.u32(box.body());
          into.exifBlock(file.part(box.body() + offset, box.length() - offset));
        }
        case "xml " -> {
          if (box.length() <= XmpPacket.LARGEST) {
            into.xmpPacket(file.bytes(box.body(), (int) box.length()));
          }
        }
        default -> {}
      }
    }
  }

  /// The signature `FF 0A`, then bits from the lowest: SizeHeader (annex D.2) and the beginning of
  /// ImageMetadata (D.3), whose orientation wins over EXIF's.
  private static void codestream(Window stream, Collected into) throws IOException {
    Bits bits = new Bits(stream, 2);
    boolean small = bits.next(1) == 1;
    long height = small ? (bits.next(5) + 1) * 8 : side(bits);
    int ratio = (int) bits.next(3);
    long width = ratio == 0 ? small ? (bits.next(5) + 1) * 8 : side(bits) : wide(height, ratio);
    into.size(width, height);
    boolean allDefault = bits.next(1) == 1;
    boolean extra = !allDefault && bits.next(1) == 1;
    into.heading(Heading.ofExif(extra ? 1 + (int) bits.next(3) : 1));
  }

  private static long side(Bits bits) throws IOException {
    int[] widths = {9, 13, 18, 30};
    return 1 + bits.next(widths[(int) bits.next(2)]);
  }

  private static long wide(long height, int ratio) {
    return switch (ratio) {
      case 1 -> height;
      case 2 -> height * 12 / 10;
      case 3 -> height * 4 / 3;
      case 4 -> height * 3 / 2;
      case 5 -> height * 16 / 9;
      case 6 -> height * 5 / 4;
      default -> height * 2;
    };
  }

  private static final class Bits {
    private final Window window;
    private long position;

    Bits(Window window, long firstByte) {
      this.window = window;
      this.position = firstByte * 8;
    }

    long next(int count) throws IOException {
      long value = 0;
      for (int i = 0; i < count; i++, position++) {
        long bit = window.u8(position / 8) >> position % 8 & 1;
        value |= bit << i;
      }
      return value;
    }
  }
}
