package gaze.inference.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A field of a protobuf message: bytes `start` to `end` of the array that the message lies in.
///
/// @param from where its content begins: after the key, and after the length where it has one
record Field(byte[] bytes, int number, int wire, int start, int from, int end) {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  /// Whether it holds bytes: a text or another message.
  boolean holdsBytes() {
    return wire == LENGTH;
  }

  byte[] content() {
    return Arrays.copyOfRange(bytes, from, end);
  }

  /// The fields of the message that this one holds.
  List<Field> fields() throws IOException {
    return read(bytes, from, end);
  }

  static List<Field> read(byte[] message) throws IOException {
    return read(message, 0, message.length);
  }

  private static List<Field> read(byte[] bytes, int start, int end) throws IOException {
    List<Field> fields = new ArrayList<>();
    Cursor cursor = new Cursor(bytes, start, end);
    while (cursor.at < end) {
      fields.add(cursor.field());
    }
    return fields;
  }

  private static final class Cursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.at = start;
      this.end = end;
    }

    Field field() throws IOException {
      int start = at;
      long key = varint();
      int wire = (int) (key & 7);
      long length =
          switch (wire) {
            case VARINT -> 0;
            case EIGHT_BYTES -> 8;
            case FOUR_BYTES -> 4;
            case LENGTH -> varint();
            default -> throw new IOException("not a graph: a field of kind " + wire);
          };
      int from = at;
      if (wire == VARINT) {
        varint();
      } else {
        skip(length);
      }
      return new Field(bytes, (int) (key >>> 3), wire, start, from, at);
    }

    private void skip(long length) throws IOException {
      if (length < 0 || length > end - at) {
        throw new IOException("the graph ends early");
      }
      at += (int) length;
    }

    private long varint() throws IOException {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (at == end) {
          throw new IOException("the graph ends early");
        }
        byte next = bytes[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IOException("not a graph: a number without end");
    }
  }
}
