package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Builds a TIFF: directories of tags in the order they are added, linked by tags that point at
/// other directories.
final class TiffBytes {
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  /// @param below the directory that the value points at
  private record Tag(int number, int type, int count, byte[] value, List<Directory> below) {}

  static final class Directory {
    private final List<Tag> tags = new ArrayList<>();

    Directory text(int tag, String text) {
      byte[] bytes = (text + "\0").getBytes(ISO_8859_1);
      return add(new Tag(tag, ASCII, bytes.length, bytes, List.of()));
    }

    Directory number(int tag, int value) {
      return add(new Tag(tag, SHORT, 1, little(2).putShort((short) value).array(), List.of()));
    }

    Directory large(int tag, int value) {
      return add(new Tag(tag, LONG, 1, little(4).putInt(value).array(), List.of()));
    }

    Directory bytes(int tag, byte[] value) {
      return add(new Tag(tag, 1, value.length, value, List.of()));
    }

    /// Pairs of numerator and denominator.
    Directory rationals(int tag, int... pairs) {
      ByteBuffer bytes = little(4 * pairs.length);
      for (int number : pairs) {
        bytes.putInt(number);
      }
      return add(new Tag(tag, RATIONAL, pairs.length / 2, bytes.array(), List.of()));
    }

    Directory below(int tag, Directory directory) {
      return add(new Tag(tag, LONG, 1, new byte[4], List.of(directory)));
    }

    private Directory add(Tag tag) {
      tags.add(tag);
      return this;
    }

    /// As a whole file or EXIF block, little-endian.
    byte[] tiff() {
      return tiff("II*\0");
    }

    /// @param header the first four bytes, which raw formats change
    byte[] tiff(String header) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(header.getBytes(ISO_8859_1));
      out.writeBytes(little(4).putInt(8).array());
      out.writeBytes(at(8));
      return out.toByteArray();
    }

    /// The directory's bytes, when it stands at an offset: entries, values, directories below.
    private byte[] at(int offset) {
      int values = offset + 2 + 12 * tags.size() + 4;
      ByteArrayOutputStream entries = new ByteArrayOutputStream();
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      entries.writeBytes(little(2).putShort((short) tags.size()).array());
      for (Tag tag : tags) {
        ByteBuffer entry = little(12);
        entry.putShort((short) tag.number).putShort((short) tag.type).putInt(tag.count);
        if (!tag.below.isEmpty()) {
          entry.putInt(values + rest.size());
          rest.writeBytes(tag.below.getFirst().at(values + rest.size()));
        } else if (tag.value.length <= 4) {
          entry.put(tag.value);
        } else {
          entry.putInt(values + rest.size());
          rest.writeBytes(tag.value);
        }
        entries.writeBytes(entry.array());
      }
      entries.writeBytes(new byte[4]);
      entries.writeBytes(rest.toByteArray());
      return entries.toByteArray();
    }
  }

  private TiffBytes() {}

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Directory directory() {
    return new Directory();
  }

  /// A main directory with an EXIF directory below it.
  static Directory exif(Directory below) {
    return directory().below(0x8769, below);
  }
}
