package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What a JPEG's markers say before its pixels (ITU-T T.81 annex B): the frame, orientation (Exif,
/// APP1), profile (ICC.1 annex B.4, APP2 in parts) and how inks are written (Adobe, APP14).
///
/// @param frame how it is coded: 0 baseline, 1 extended, 2 progressive, 3 lossless …
/// @param coefficients samples of all components, subsampling counted
/// @param icc empty where there is none
/// @param adobeTransform 0 plain, 1 YCbCr, 2 YCCK; absent without the marker
/// @param zerosAreDetail whether zeros, bit after bit, stand for coefficients; with tables made for
///   the picture they may stand for even blocks
/// @param pixelsAt where the first scan's data begins
record JpegHeader(
    PictureSize size,
    int components,
    int frame,
    long coefficients,
    Orientation orientation,
    byte[] icc,
    OptionalInt adobeTransform,
    boolean zerosAreDetail,
    int pixelsAt) {

  private static final byte[] EXIF = "Exif\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  private static final int DHT = 0xC4;
  private static final int FIRST_AC_TABLE = 0x10;
  private static final int CODE_LENGTHS = 17;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;

  /// Whether it holds a picture to look at: baseline or progressive, 8 bits. Raw pictures keep
  /// sensor data as lossless JPEG.
  boolean viewable() {
    return frame <= 2 && (components == 1 || components == 3);
  }

  boolean progressive() {
    return frame == 2;
  }

  /// @param jpeg its beginning, at least up to the first scan
  static JpegHeader read(byte[] jpeg) throws UndecodableException {
    return new Reader(jpeg).read();
  }

  private static final class Reader {
    private final byte[] bytes;
    private final Map<Integer, byte[]> iccParts = new TreeMap<>();
    private int frameAt = -1;
    private int frameMarker;
    private Orientation orientation = Orientation.UPRIGHT;
    private OptionalInt adobe = OptionalInt.empty();
    private boolean zerosAreDetail;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    JpegHeader read() throws UndecodableException {
      int at = 0;
      while (true) {
        at = marker(at);
        int marker = bytes[at + 1] & 0xFF;
        at += 2;
        if (marker == SOI || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
          continue;
        }
        if (marker == EOI) {
          throw new UndecodableException(
              ProblemKind.UNREADABLE, "The JPEG ends without holding a picture.");
        }
        int length = u16(at);
        if (marker == SOS) {
          return header(at + length);
        }
        segment(marker, at + 2, at + length);
        at += Math.max(length, 2);
      }
    }

    /// The next marker; garbage before it is passed over, as libjpeg does.
    private int marker(int from) throws UndecodableException {
      for (int at = from; at + 3 < bytes.length; at++) {
        int next = bytes[at + 1] & 0xFF;
        if (bytes[at] == (byte) 0xFF && next != 0xFF && next != 0) {
          return at;
        }
      }
      throw PictureFile.endsEarly();
    }

    private void segment(int marker, int from, int to) throws UndecodableException {
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame && frameAt < 0) {
        frameAt = from;
        frameMarker = marker;
      } else if (marker == 0xE1 && starts(from, EXIF)) {
        byte[] exif = Arrays.copyOfRange(bytes, from + 6, Math.max(from + 6, end(to)));
        orientation = ExifOrientation.read(exif);
      } else if (marker == 0xE2 && starts(from, ICC) && from + 14 < end(to)) {
        iccParts.put(bytes[from + 12] & 0xFF, Arrays.copyOfRange(bytes, from + 14, end(to)));
      } else if (marker == 0xEE && starts(from, ADOBE) && from + 11 < end(to)) {
        adobe = OptionalInt.of(bytes[from + 11] & 0xFF);
      } else if (marker == DHT) {
        codes(from, end(to));
      }
    }

    /// Tables of codes (section B.2.4.2): class and number, how many codes there are of 1 to 16
    /// bits, their symbols. The first symbol's code is all zeros; 0 says that a block ends.
    private void codes(int from, int to) throws UndecodableException {
      int at = from;
      while (at + CODE_LENGTHS < to) {
        int symbols = 0;
        for (int bits = 1; bits <= 16; bits++) {
          symbols += u8(at + bits);
        }
        if (u8(at) == FIRST_AC_TABLE) {
          zerosAreDetail = symbols > 0 && u8(at + CODE_LENGTHS) != 0;
        }
        at += CODE_LENGTHS + symbols;
      }
    }

    private int end(int to) {
      return Math.min(to, bytes.length);
    }

    private boolean starts(int at, byte[] name) {
      return at + name.length <= bytes.length
          && Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
    }

    private JpegHeader header(int pixelsAt) throws UndecodableException {
      if (frameAt < 0) {
        throw new UndecodableException(
            ProblemKind.UNREADABLE, "The JPEG does not say how large its picture is.");
      }
      int height = u16(frameAt + 1);
      int width = u16(frameAt + 3);
      int components = u8(frameAt + 5);
      if (width == 0 || height == 0 || components == 0) {
        throw new UndecodableException(
            ProblemKind.UNREADABLE, "The JPEG says it is %d × %d pixels.".formatted(width, height));
      }
      return new JpegHeader(
          new PictureSize(width, height),
          components,
          frameMarker & 15,
          coefficients((long) width * height, components),
          orientation,
          icc(),
          adobe,
          zerosAreDetail,
          pixelsAt);
    }

    /// Samples of all components, subsampling counted.
    private long coefficients(long pixels, int components) throws UndecodableException {
      int widest = 1;
      int sum = 0;
      for (int i = 0; i < components; i++) {
        int sampling = u8(frameAt + 7 + 3 * i);
        int share = (sampling >> 4) * (sampling & 15);
        widest = Math.max(widest, share);
        sum += share;
      }
      return pixels * sum / widest;
    }

    private byte[] icc() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      iccParts.values().forEach(whole::writeBytes);
      return whole.toByteArray();
    }

    private int u8(int at) throws UndecodableException {
      if (at >= bytes.length) {
        throw PictureFile.endsEarly();
      }
      return bytes[at] & 0xFF;
    }

    private int u16(int at) throws UndecodableException {
      return u8(at) << 8 | u8(at + 1);
    }
  }
}
