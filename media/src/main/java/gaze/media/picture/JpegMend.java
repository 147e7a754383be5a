package gaze.media.picture;

import org.bytedeco.javacpp.BytePointer;

/// Takes the markers out of a JPEG's data that cannot stand there. Data that was overwritten with
/// something else is full of them, and libjpeg gives the whole picture up at the first, though it
/// goes on with whatever else it finds.
final class JpegMend {
  private static final int DHT = 0xC4;
  private static final int SOS = 0xDA;
  private static final int DRI = 0xDD;

  /// Tables of codes: a class and number, how many codes there are of 1 to 16 bits, their symbols.
  private static final int TABLE = 17;

  private final BytePointer jpeg;
  private final long end;
  private boolean mended;

  private JpegMend(BytePointer jpeg) {
    this.jpeg = jpeg;
    this.end = jpeg.limit();
  }

  /// @param from where the first scan's data begins
  /// @return whether anything was changed
  static boolean mend(BytePointer jpeg, long from) {
    JpegMend mend = new JpegMend(jpeg);
    long at = from;
    while (at + 1 < mend.end) {
      at = mend.u8(at) == 0xFF ? mend.marker(at) : at + 1;
    }
    return mend.mended;
  }

  /// Where to go on after the marker at this place.
  private long marker(long at) {
    int marker = u8(at + 1);
    boolean data = marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
    if (data || marker == 0xD9) {
      return marker == 0xFF ? at + 1 : at + 2;
    }
    if (stands(marker, at + 2)) {
      return at + 2 + u16(at + 2);
    }
    jpeg.put(at, (byte) 0);
    mended = true;
    return at + 1;
  }

  /// Whether a segment that can stand between two scans begins here.
  private boolean stands(int marker, long at) {
    int length = u16(at);
    return at + length <= end
        && switch (marker) {
          case DHT -> tables(at + 2, at + length);
          case SOS -> u8(at + 2) >= 1 && u8(at + 2) <= 4 && length == 6 + 2 * u8(at + 2);
          case DRI -> length == 4;
          default -> false;
        };
  }

  private boolean tables(long from, long to) {
    long at = from;
    while (at + TABLE <= to) {
      if ((u8(at) & 0xEC) != 0) {
        return false;
      }
      int symbols = 0;
      for (int bits = 1; bits < TABLE; bits++) {
        symbols += u8(at + bits);
      }
      at += TABLE + symbols;
    }
    return at == to && at > from;
  }

  private int u16(long at) {
    return u8(at) << 8 | u8(at + 1);
  }

  private int u8(long at) {
    return at < end ? jpeg.get(at) & 0xFF : 0;
  }
}
