package gaze.media.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a HEIF file says of an item (ISO/IEC 23008-12, section 6.5; ISO/IEC 14496-12 for `colr` and
/// `clap`).
sealed interface HeifProperty {
  /// `ispe`: pixels of the item before it is turned or cut.
  record Size(long width, long height) implements HeifProperty {}

  /// `irot`, quarter turns.
  record Rotation(int counterclockwise) implements HeifProperty {}

  /// `imir`: axis 1 exchanges left and right, axis 0 top and bottom.
  record Mirror(boolean leftRight) implements HeifProperty {}

  /// `clap`: what of the picture is to be seen, as fractions of pixels around its middle.
  record Clean(double width, double height, double right, double down) implements HeifProperty {}

  /// `colr` with an ICC profile.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Profile(byte[] icc) implements HeifProperty {}

  /// `colr` with code points of ITU-T H.273.
  record Codes(int primaries, int transfer, int matrix, boolean fullRange)
      implements HeifProperty {}

  /// `hvcC`, `av1C`, `avcC`: what the decoder needs to know first.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Decoder(byte[] configuration) implements HeifProperty {}

  /// `auxC`: what kind of auxiliary picture the item is.
  record Auxiliary(String kind) implements HeifProperty {
    boolean alpha() {
      return kind.equals("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
          || kind.equals("urn:mpeg:hevc:2015:auxid:1");
    }
  }

  record Other(String type) implements HeifProperty {}

  /// @param body of the box, after its header; what it lacks is thrown as an underflow
  static HeifProperty read(String type, ByteBuffer body) {
    return switch (type) {
      case "ispe" -> new Size(unsigned(body, 4), unsigned(body, 8));
      case "irot" -> new Rotation(body.get(0) & 3);
      case "imir" -> new Mirror((body.get(0) & 1) == 1);
      case "clap" ->
          new Clean(fraction(body, 0), fraction(body, 8), fraction(body, 16), fraction(body, 24));
      case "colr" -> color(body);
      case "hvcC", "av1C", "avcC" -> new Decoder(rest(body, 0));
      case "auxC" -> new Auxiliary(text(body, 4));
      default -> new Other(type);
    };
  }

  private static HeifProperty color(ByteBuffer body) {
    String kind = StandardCharsets.ISO_8859_1.decode(body.slice(0, 4)).toString();
    return switch (kind) {
      case "prof", "rICC" -> new Profile(rest(body, 4));
      case "nclx" ->
          new Codes(
              body.getShort(4) & 0xFFFF,
              body.getShort(6) & 0xFFFF,
              body.getShort(8) & 0xFFFF,
              (body.get(10) & 0x80) != 0);
      default -> new Other(kind);
    };
  }

  private static long unsigned(ByteBuffer body, int at) {
    return body.getInt(at) & 0xFFFFFFFFL;
  }

  private static double fraction(ByteBuffer body, int at) {
    return body.getInt(at) / (double) body.getInt(at + 4);
  }

  private static byte[] rest(ByteBuffer body, int from) {
    byte[] bytes = new byte[body.limit() - from];
    body.get(from, bytes);
    return bytes;
  }

  private static String text(ByteBuffer body, int from) {
    int end = from;
    while (end < body.limit() && body.get(end) != 0) {
      end++;
    }
    return StandardCharsets.UTF_8.decode(body.slice(from, end - from)).toString();
  }
}
