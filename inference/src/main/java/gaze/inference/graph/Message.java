package gaze.inference.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A protobuf message being written.
final class Message {
  private static final int VARINT = 0;
  private static final int LENGTH = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// A field as it is.
  Message copy(Field field) {
    bytes.write(field.bytes(), field.start(), field.end() - field.start());
    return this;
  }

  /// Every field of another message.
  void append(Message message) {
    bytes.writeBytes(message.bytes());
  }

  Message whole(int number, long value) {
    varint((long) number << 3 | VARINT);
    varint(value);
    return this;
  }

  Message text(int number, String text) {
    return content(number, text.getBytes(StandardCharsets.UTF_8));
  }

  Message message(int number, Message message) {
    return content(number, message.bytes());
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private Message content(int number, byte[] content) {
    varint((long) number << 3 | LENGTH);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
