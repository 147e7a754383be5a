package gaze.media.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// The first bytes of a file; questions beyond the end are answered "no".
record Head(byte[] bytes) {
  int length() {
    return bytes.length;
  }

  boolean has(int at, int... expected) {
    if (at + expected.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  boolean has(int at, String ascii) {
    return text(at, ascii.length()).equals(ascii);
  }

  /// Whether the text occurs anywhere in the head.
  boolean holds(String ascii) {
    return new String(bytes, ISO_8859_1).contains(ascii);
  }

  /// Latin-1 text; shorter, or empty, at the end.
  String text(int at, int length) {
    int end = Math.min(at + length, bytes.length);
    return at >= end ? "" : new String(bytes, at, end - at, ISO_8859_1);
  }

  /// A big-endian number of four bytes, 0 beyond the end.
  long uint32(int at) {
    if (at + 4 > bytes.length) {
      return 0;
    }
    return (bytes[at] & 0xFFL) << 24
        | (bytes[at + 1] & 0xFFL) << 16
        | (bytes[at + 2] & 0xFFL) << 8
        | (bytes[at + 3] & 0xFFL);
  }
}
