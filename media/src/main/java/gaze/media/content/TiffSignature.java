package gaze.media.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Files built on TIFF. Most raw pictures are: what tells them from a developed TIFF is a directory
/// with sensor data in it, and the maker's name tells them apart.
///
/// A directory is a count (2 bytes) and that many entries of 12 bytes: tag, type, count, value or
/// its offset; then the next directory's offset (TIFF 6.0, section 2).
final class TiffSignature {
  private static final int MAKE = 0x010F;
  private static final int COMPRESSION = 0x0103;
  private static final int PHOTOMETRIC = 0x0106;
  private static final int SUB_DIRECTORIES = 0x014A;
  private static final int DNG_VERSION = 0xC612;

  /// Kodak's own tag beside which its sensor data lies.
  private static final int KODAK_DIRECTORY = 0x8290;

  /// Photometric interpretations of sensor data: colour filter array, linear raw (TIFF/EP, DNG).
  private static final Set<Integer> SENSOR_PHOTOMETRICS = Set.of(32803, 34892);

  /// Compressions that only cameras write: Sony ARW, Samsung SRW, Nikon NEF, Kodak DCR, Pentax PEF.
  private static final Set<Integer> SENSOR_COMPRESSIONS =
      Set.of(32767, 32769, 32770, 32772, 34713, 65000, 65535);

  private static final int MOST_DIRECTORIES = 16;
  private static final int MOST_ENTRIES = 512;

  /// How makers begin their names in tag 0x010F, lower case.
  private static final Map<String, Format> BY_MAKER =
      Map.of(
          "nikon", Format.NEF,
          "sony", Format.ARW,
          "pentax", Format.PEF,
          "ricoh", Format.PEF,
          "samsung", Format.SRW,
          "eastman kodak", Format.DCR,
          "kodak", Format.DCR,
          "hasselblad", Format.THREE_FR,
          "seiko epson", Format.ERF,
          "mamiya", Format.MEF);

  private TiffSignature() {}

  static boolean matches(Head head) {
    return head.has(0, 'I', 'I', 0x2A, 0)
        || head.has(0, 'M', 'M', 0, 0x2A)
        || head.has(0, 'I', 'I', 0x2B, 0)
        || head.has(0, 'M', 'M', 0, 0x2B)
        || head.has(0, 'I', 'I', 0x55, 0)
        || head.has(0, "IIRO")
        || head.has(0, "IIRS")
        || head.has(0, "MMOR");
  }

  static Format format(Head head, SeekableByteChannel channel) throws IOException {
    if (head.has(8, "CR") && head.has(0, 'I', 'I', 0x2A, 0)) {
      return Format.CR2;
    }
    if (head.has(2, 0x55)) {
      return Format.RW2;
    }
    if (head.has(2, 'R') || head.has(2, "OR")) {
      return Format.ORF;
    }
    if (head.has(8, "IIII") || head.has(8, "MMMM")) {
      return Format.IIQ;
    }
    if (head.has(2, 0x2B) || head.has(3, 0x2B)) {
      return Format.TIFF; // BigTIFF: no camera writes raw pictures in it.
    }
    return new Walk(channel, head.has(0, "II")).format(head);
  }

  private static final class Walk {
    private final SeekableByteChannel channel;
    private final ByteOrder order;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private final Set<Long> seen = new HashSet<>();
    private String maker = "";
    private boolean dng;
    private boolean sensor;

    Walk(SeekableByteChannel channel, boolean littleEndian) {
      this.channel = channel;
      this.order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    Format format(Head head) throws IOException {
      if (head.length() < 8) {
        return Format.TIFF;
      }
      waiting.add(Integer.toUnsignedLong(ByteBuffer.wrap(head.bytes()).order(order).getInt(4)));
      while (!waiting.isEmpty() && seen.size() < MOST_DIRECTORIES) {
        long at = waiting.remove();
        if (at >= 8 && seen.add(at)) {
          directory(at);
        }
      }
      if (dng) {
        return Format.DNG;
      }
      return sensor ? byMaker() : Format.TIFF;
    }

    private Format byMaker() {
      String name = maker.toLowerCase(Locale.ROOT);
      return BY_MAKER.entrySet().stream()
          .filter(entry -> name.startsWith(entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(Format.OTHER_RAW);
    }

    private void directory(long at) throws IOException {
      ByteBuffer count = bytes(at, 2);
      if (count.remaining() < 2) {
        return;
      }
      int entries = Short.toUnsignedInt(count.getShort());
      if (entries > MOST_ENTRIES) {
        return;
      }
      ByteBuffer body = bytes(at + 2, entries * 12 + 4);
      while (body.remaining() >= 12) {
        entry(body);
      }
      if (body.remaining() == 4) {
        waiting.add(Integer.toUnsignedLong(body.getInt()));
      }
    }

    private void entry(ByteBuffer body) throws IOException {
      int tag = Short.toUnsignedInt(body.getShort());
      int type = Short.toUnsignedInt(body.getShort());
      long count = Integer.toUnsignedLong(body.getInt());
      int valueAt = body.position();
      int number = type == 3 ? Short.toUnsignedInt(body.getShort(valueAt)) : body.getInt(valueAt);
      body.position(valueAt + 4);
      switch (tag) {
        case MAKE -> maker = maker.isEmpty() ? text(number, count) : maker;
        case DNG_VERSION -> dng = true;
        case KODAK_DIRECTORY -> sensor = true;
        case PHOTOMETRIC -> sensor |= SENSOR_PHOTOMETRICS.contains(number);
        case COMPRESSION -> sensor |= SENSOR_COMPRESSIONS.contains(number);
        case SUB_DIRECTORIES -> subDirectories(number, count);
        default -> {}
      }
    }

    private String text(int offset, long count) throws IOException {
      int length = (int) Math.min(count, 64);
      if (length <= 4) {
        return "";
      }
      byte[] bytes = ContentSniffer.read(channel, Integer.toUnsignedLong(offset), length);
      return new String(bytes, ISO_8859_1).strip();
    }

    private void subDirectories(int value, long count) throws IOException {
      if (count == 1) {
        waiting.add(Integer.toUnsignedLong(value));
        return;
      }
      ByteBuffer offsets =
          bytes(Integer.toUnsignedLong(value), (int) Math.min(count, MOST_DIRECTORIES) * 4);
      while (offsets.remaining() >= 4) {
        waiting.add(Integer.toUnsignedLong(offsets.getInt()));
      }
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
      return ByteBuffer.wrap(ContentSniffer.read(channel, at, length)).order(order);
    }
  }
}
