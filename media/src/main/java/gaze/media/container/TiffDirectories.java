package gaze.media.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The picture directories of a TIFF: the main chain, and the sub-directories that hang off it.
///
/// Layout (TIFF 6.0, section 2): `II` or `MM`, a magic number, the first directory's offset. A
/// directory is a count and that many entries (tag, type, count, value or its offset), then the
/// next directory's offset. BigTIFF (magic 43) is the same with 8-byte counts and offsets. Raw
/// pictures of several makers only change the magic number.
public final class TiffDirectories {
  private static final int SUB_DIRECTORIES = 0x014A;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int MOST_DIRECTORIES = 32;
  private static final int MOST_ENTRIES = 1024;
  private static final int LONGEST_TEXT = 1024;

  /// Where a directory hangs: in the chain from the header, below tag 0x014A, below tag 0x8769.
  public enum Place {
    MAIN,
    SUB,
    EXIF
  }

  /// @param at where the value's bytes begin
  private record Entry(int type, long count, long at) {}

  private record Waiting(Place place, long at) {}

  /// One directory; values are read from the window when asked for.
  public final class Directory {
    private final Place place;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private Directory(Place place) {
      this.place = place;
    }

    public Place place() {
      return place;
    }

    public boolean has(int tag) {
      return entries.containsKey(tag);
    }

    /// The first number of a tag; empty where the tag is missing or no whole number.
    public OptionalLong number(int tag) throws IOException {
      return number(tag, 0);
    }

    public OptionalLong number(int tag, int index) throws IOException {
      Entry entry = entries.get(tag);
      if (entry == null || index >= entry.count) {
        return OptionalLong.empty();
      }
      return switch (entry.type) {
        case 1, 6, 7 -> OptionalLong.of(window.u8(entry.at + index));
        case 3, 8 -> OptionalLong.of(window.u16(entry.at + 2L * index, order));
        case 4, 9, 13 -> OptionalLong.of(window.u32(entry.at + 4L * index, order));
        case 16, 17, 18 -> OptionalLong.of(window.i64(entry.at + 8L * index, order));
        default -> OptionalLong.empty();
      };
    }

    public Optional<String> text(int tag) throws IOException {
      Entry entry = entries.get(tag);
      if (entry == null || entry.type != 2) {
        return Optional.empty();
      }
      byte[] bytes = window.bytes(entry.at, (int) Math.min(entry.count, LONGEST_TEXT));
      String text = new String(bytes, ISO_8859_1);
      int end = text.indexOf('\0');
      return Optional.of((end < 0 ? text : text.substring(0, end)).strip());
    }

    /// The bytes of a tag, wherever they lie in the file.
    public Optional<Window> value(int tag) {
      return Optional.ofNullable(entries.get(tag))
          .map(entry -> window.part(entry.at, entry.count * size(entry.type)));
    }
  }

  private final Window window;
  private final ByteOrder order;
  private final boolean big;
  private final List<Directory> all = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Set<Long> seen = new HashSet<>();

  private TiffDirectories(Window window, ByteOrder order, boolean big) {
    this.window = window;
    this.order = order;
    this.big = big;
  }

  /// Reads the directories of a window that begins with a TIFF header. What cannot be read is left
  /// out.
  public static TiffDirectories of(Window window) throws IOException {
    ByteOrder order = window.has(0, "MM") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    boolean big = window.holds(0, 16) && window.u16(2, order) == 43;
    TiffDirectories directories = new TiffDirectories(window, order, big);
    if (window.holds(0, 8)) {
      directories.walk(big ? window.i64(8, order) : window.u32(4, order));
    }
    return directories;
  }

  public List<Directory> all() {
    return List.copyOf(all);
  }

  public ByteOrder order() {
    return order;
  }

  public Optional<Directory> first() {
    return all.stream().filter(directory -> directory.place == Place.MAIN).findFirst();
  }

  private void walk(long first) throws IOException {
    waiting.add(new Waiting(Place.MAIN, first));
    while (!waiting.isEmpty() && all.size() < MOST_DIRECTORIES) {
      Waiting next = waiting.remove();
      if (next.at >= 8 && seen.add(next.at)) {
        directory(next);
      }
    }
  }

  private void directory(Waiting where) throws IOException {
    int countSize = big ? 8 : 2;
    int entrySize = big ? 20 : 12;
    if (!window.holds(where.at, countSize)) {
      return;
    }
    long count = big ? window.i64(where.at, order) : window.u16(where.at, order);
    if (count <= 0 || count > MOST_ENTRIES) {
      return;
    }
    Directory directory = new Directory(where.place);
    all.add(directory);
    long at = where.at + countSize;
    for (int i = 0; i < count && window.holds(at, entrySize); i++, at += entrySize) {
      entry(directory, at);
    }
    below(directory);
    if (where.place == Place.MAIN && window.holds(at, big ? 8 : 4)) {
      waiting.add(new Waiting(Place.MAIN, big ? window.i64(at, order) : window.u32(at, order)));
    }
  }

  private void entry(Directory directory, long at) throws IOException {
    int tag = window.u16(at, order);
    int type = window.u16(at + 2, order);
    long count = big ? window.i64(at + 4, order) : window.u32(at + 4, order);
    long field = at + (big ? 12 : 8);
    int inline = big ? 8 : 4;
    if (count < 0 || count > window.length()) {
      return;
    }
    long bytes = count * size(type);
    long value =
        bytes <= inline ? field : big ? window.i64(field, order) : window.u32(field, order);
    if (window.holds(value, bytes)) {
      directory.entries.putIfAbsent(tag, new Entry(type, count, value));
    }
  }

  private void below(Directory directory) throws IOException {
    for (int i = 0; i < MOST_DIRECTORIES; i++) {
      OptionalLong sub = directory.number(SUB_DIRECTORIES, i);
      if (sub.isEmpty()) {
        break;
      }
      waiting.add(new Waiting(Place.SUB, sub.getAsLong()));
    }
    OptionalLong exif = directory.number(EXIF_DIRECTORY);
    if (exif.isPresent()) {
      waiting.add(new Waiting(Place.EXIF, exif.getAsLong()));
    }
  }

  /// Bytes per value of a TIFF type.
  private static int size(int type) {
    return switch (type) {
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12, 16, 17, 18 -> 8;
      default -> 1;
    };
  }
}
