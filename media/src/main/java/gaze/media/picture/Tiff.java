package gaze.media.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// The directories of a TIFF (TIFF 6.0; BigTIFF), which Exif and most raw formats are made of.
/// Reads what is there and passes over what is broken: entries outside the file, unknown types,
/// directories that point back at themselves.
final class Tiff {
  static final int NEW_SUBFILE_TYPE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int STRIP_OFFSETS = 273;
  static final int ORIENTATION = 274;
  static final int SAMPLES = 277;
  static final int STRIP_BYTES = 279;
  static final int SUB_DIRECTORIES = 330;
  static final int SAMPLE_FORMAT = 339;
  static final int JPEG_AT = 513;
  static final int JPEG_BYTES = 514;
  static final int EXIF = 34665;
  static final int ICC = 34675;
  static final int MAKER_NOTE = 37500;

  /// Longer chains exist only in files made to waste time.
  private static final int MOST_DIRECTORIES = 200;

  /// Entries with more values than this hold pixels' places, not answers; the first are enough.
  private static final int MOST_VALUES = 65_536;

  private static final long MOST_COUNT = 1L << 40;

  /// Bytes of a value by its type's code; 0 for codes that mean nothing.
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  /// Bytes at a place of the file, fewer where it ends.
  interface Bytes {
    byte[] at(long offset, int length);
  }

  /// Where an entry's values lie.
  ///
  /// @param at from the beginning of the file
  record Entry(int type, long count, long at) {
    static final Entry NONE = new Entry(1, 0, 0);

    long bytes() {
      return count * SIZES[type];
    }
  }

  private final Bytes bytes;
  private final ByteOrder order;
  private final boolean big;
  private final long base;

  private Tiff(Bytes bytes, ByteOrder order, boolean big, long base) {
    this.bytes = bytes;
    this.order = order;
    this.big = big;
    this.base = base;
  }

  /// The directories of the TIFF that begins at `base`: the chain from the first, each followed by
  /// its sub-directories and its Exif directory. Empty where there is no TIFF.
  static List<Directory> read(Bytes bytes, long base) {
    byte[] head = bytes.at(base, 16);
    if (head.length < 8 || head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
      return List.of();
    }
    ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer buffer = ByteBuffer.wrap(head).order(order);
    boolean big = buffer.getShort(2) == 43 && head.length == 16;
    long first = big ? buffer.getLong(8) : buffer.getInt(4) & 0xFFFFFFFFL;
    List<Directory> found = new ArrayList<>();
    new Tiff(bytes, order, big, base).walk(first, found, new HashSet<>());
    return found;
  }

  /// One directory at `offset`, its values placed from `base`, as makernotes hold them.
  static Directory directory(Bytes bytes, ByteOrder order, long base, long offset) {
    return new Tiff(bytes, order, false, base).directory(offset);
  }

  private void walk(long first, List<Directory> found, Set<Long> seen) {
    long offset = first;
    while (offset > 0 && found.size() < MOST_DIRECTORIES && seen.add(offset)) {
      Directory directory = directory(offset);
      found.add(directory);
      for (int tag : new int[] {SUB_DIRECTORIES, EXIF}) {
        for (long below : directory.numbers(tag)) {
          walk(below, found, seen);
        }
      }
      offset = directory.next;
    }
  }

  private Directory directory(long offset) {
    int countBytes = big ? 8 : 2;
    int entryBytes = big ? 20 : 12;
    long count = number(base + offset, countBytes);
    int entries = (int) Math.clamp(count, 0, 4096);
    ByteBuffer table = buffer(base + offset + countBytes, entries * entryBytes);
    Map<Integer, Entry> found = new HashMap<>();
    for (int i = 0; i + entryBytes <= table.limit(); i += entryBytes) {
      Entry entry = entry(table, i, base + offset + countBytes);
      if (entry.count() > 0 && entry.at() >= 0) {
        found.putIfAbsent(table.getShort(i) & 0xFFFF, entry);
      }
    }
    long next =
        table.limit() == entries * entryBytes
            ? number(base + offset + countBytes + (long) entries * entryBytes, big ? 8 : 4)
            : 0;
    return new Directory(found, next);
  }

  /// An entry of no values where it makes no sense.
  private Entry entry(ByteBuffer table, int index, long tableAt) {
    int type = table.getShort(index + 2) & 0xFFFF;
    long count = big ? table.getLong(index + 4) : table.getInt(index + 4) & 0xFFFFFFFFL;
    if (type >= SIZES.length || SIZES[type] == 0 || count < 0 || count > MOST_COUNT) {
      return Entry.NONE;
    }
    int valueAt = index + (big ? 12 : 8);
    boolean inside = count * SIZES[type] <= (big ? 8 : 4);
    long elsewhere = big ? table.getLong(valueAt) : table.getInt(valueAt) & 0xFFFFFFFFL;
    return new Entry(type, count, inside ? tableAt + valueAt : base + elsewhere);
  }

  private long number(long at, int width) {
    ByteBuffer buffer = buffer(at, width);
    if (buffer.limit() < width) {
      return 0;
    }
    return switch (width) {
      case 1 -> buffer.get(0) & 0xFF;
      case 2 -> buffer.getShort(0) & 0xFFFF;
      case 4 -> buffer.getInt(0) & 0xFFFFFFFFL;
      default -> buffer.getLong(0);
    };
  }

  private ByteBuffer buffer(long at, int length) {
    return ByteBuffer.wrap(bytes.at(at, length)).order(order);
  }

  /// A directory's entries by tag.
  final class Directory {
    private final Map<Integer, Entry> entries;
    private final long next;

    private Directory(Map<Integer, Entry> entries, long next) {
      this.entries = entries;
      this.next = next;
    }

    boolean has(int tag) {
      return entries.containsKey(tag);
    }

    /// Where a tag's values lie; an entry of no values at 0 where it is absent.
    Entry entry(int tag) {
      return entries.getOrDefault(tag, Entry.NONE);
    }

    ByteOrder order() {
      return order;
    }

    /// Whole numbers of a tag; none where it is absent or holds something else.
    List<Long> numbers(int tag) {
      Entry entry = entry(tag);
      List<Long> numbers = new ArrayList<>();
      int width = SIZES[entry.type()];
      for (int i = 0; i < Math.min(entry.count(), MOST_VALUES); i++) {
        numbers.add(Tiff.this.number(entry.at() + (long) i * width, width));
      }
      return numbers;
    }

    OptionalLong number(int tag) {
      Entry entry = entry(tag);
      return entry.count() == 0
          ? OptionalLong.empty()
          : OptionalLong.of(Tiff.this.number(entry.at(), SIZES[entry.type()]));
    }

    long number(int tag, long otherwise) {
      return number(tag).orElse(otherwise);
    }

    byte[] bytes(int tag, int most) {
      Entry entry = entry(tag);
      return bytes.at(entry.at(), (int) Math.min(entry.bytes(), most));
    }
  }
}
