package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Builds the bytes of specimens: chunks, boxes, segments.
final class Bytes {
  private Bytes() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] u8(int value) {
    return new byte[] {(byte) value};
  }

  static byte[] u16(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  static byte[] u32(long value) {
    return ByteBuffer.allocate(4).putInt((int) value).array();
  }

  static byte[] u64(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  static byte[] little32(long value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array();
  }

  static byte[] little16(int value) {
    return ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) value).array();
  }

  /// An ISO box.
  static byte[] box(String type, byte[]... body) {
    byte[] content = join(body);
    return join(u32(8 + content.length), latin(type), content);
  }

  /// An ISO box with version and flags.
  static byte[] fullBox(String type, int version, byte[]... body) {
    return box(type, join(u8(version), new byte[3], join(body)));
  }

  /// A chunk of a PNG; nobody here looks at the check sum.
  static byte[] chunk(String type, byte[]... body) {
    byte[] content = join(body);
    return join(u32(content.length), latin(type), content, new byte[4]);
  }

  /// A JPEG segment.
  static byte[] segment(int marker, byte[]... body) {
    byte[] content = join(body);
    return join(u8(0xFF), u8(marker), u16(2 + content.length), content);
  }

  /// A RIFF chunk.
  static byte[] riff(String type, byte[]... body) {
    byte[] content = join(body);
    return join(latin(type), little32(content.length), content, new byte[content.length % 2]);
  }
}
