package gaze.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a phone writes into a JPEG, as far as Gaze reads it: camera, orientation, time and place
/// (EXIF 2.32: a little-endian TIFF with three directories, at places that never change).
final class ExifBlock {
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private static final int ENTRY = 12;
  private static final int EXIF_AT = 8 + 2 + 5 * ENTRY + 4;
  private static final int GPS_AT = EXIF_AT + 2 + ENTRY + 4;
  private static final int VALUES_AT = GPS_AT + 2 + 4 * ENTRY + 4;
  private static final int MAKE_AT = VALUES_AT;
  private static final int MODEL_AT = MAKE_AT + 8;
  private static final int DATE_AT = MODEL_AT + 16;
  private static final int LATITUDE_AT = DATE_AT + 20;
  private static final int LONGITUDE_AT = LATITUDE_AT + 24;
  private static final int END = LONGITUDE_AT + 24;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);

  private ExifBlock() {}

  /// The whole APP1 segment.
  ///
  /// @param latitude north, and
  /// @param longitude east of Greenwich
  static byte[] segment(int orientation, LocalDateTime taken, double latitude, double longitude) {
    ByteBuffer tiff = ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
    tiff.putShort((short) 5);
    entry(tiff, 0x010F, ASCII, 8, MAKE_AT);
    entry(tiff, 0x0110, ASCII, 16, MODEL_AT);
    entry(tiff, 0x0112, SHORT, 1, orientation);
    entry(tiff, 0x8769, LONG, 1, EXIF_AT);
    entry(tiff, 0x8825, LONG, 1, GPS_AT);
    tiff.position(EXIF_AT).putShort((short) 1);
    entry(tiff, 0x9003, ASCII, 20, DATE_AT);
    tiff.position(GPS_AT).putShort((short) 4);
    entry(tiff, 0x0001, ASCII, 2, 'N');
    entry(tiff, 0x0002, RATIONAL, 3, LATITUDE_AT);
    entry(tiff, 0x0003, ASCII, 2, 'E');
    entry(tiff, 0x0004, RATIONAL, 3, LONGITUDE_AT);
    tiff.put(MAKE_AT, ascii("Samsung"));
    tiff.put(MODEL_AT, ascii("SM-G960F"));
    tiff.put(DATE_AT, ascii(DATE.format(taken)));
    degrees(tiff.position(LATITUDE_AT), latitude);
    degrees(tiff.position(LONGITUDE_AT), longitude);
    byte[] name = {'E', 'x', 'i', 'f', 0, 0};
    ByteBuffer segment = ByteBuffer.allocate(4 + name.length + END);
    segment.putShort((short) 0xFFE1).putShort((short) (2 + name.length + END));
    return segment.put(name).put(tiff.array()).array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// As degrees to a ten-millionth, no minutes, no seconds.
  private static void degrees(ByteBuffer tiff, double degrees) {
    tiff.putInt((int) Math.round(degrees * 10_000_000)).putInt(10_000_000);
    tiff.putInt(0).putInt(1).putInt(0).putInt(1);
  }
}
