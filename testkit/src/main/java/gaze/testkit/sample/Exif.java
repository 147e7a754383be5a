package gaze.testkit.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The EXIF block of a shot: a little-endian TIFF whose IFD0 leads to an Exif IFD and a GPS IFD.
///
/// An IFD is a count (2 bytes), 12 bytes per entry (tag, type, count, value or its offset) in order
/// of tags, the offset of the next IFD (4 bytes), then the values that did not fit into 4 bytes.
/// Tags and types as in EXIF 2.32.
final class Exif {
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int UNDEFINED = 7;
  private static final int BYTE = 1;
  private static final int TIFF_HEADER = 8;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);

  static final byte[] NO_NOTE = {};

  private Exif() {}

  /// The block without the `Exif\0\0` that JPEG puts before it.
  static byte[] of(Shot shot, byte[] makerNote) {
    Ifd main = new Ifd();
    Ifd exif = new Ifd();
    Ifd gps = new Ifd();

    String date = DATE.format(shot.taken());
    shot.camera().ifPresent(camera -> main.ascii(0x010F, camera.make()));
    shot.camera().ifPresent(camera -> main.ascii(0x0110, camera.model()));
    main.number(0x0112, SHORT, shot.orientation());
    main.ascii(0x0132, date);

    shot.exposure()
        .ifPresent(
            exposure -> {
              exif.rationals(0x829A, exposure.timeOver(), exposure.timeUnder());
              exif.rationals(0x829D, Math.round(exposure.fNumber() * 10), 10);
              exif.number(0x8827, SHORT, exposure.iso());
            });
    exif.bytes(0x9000, UNDEFINED, "0232".getBytes(StandardCharsets.US_ASCII));
    exif.ascii(0x9003, date);
    exif.ascii(0x9004, date);
    exif.ascii(0x9011, shot.taken().getOffset().getId().replace("Z", "+00:00"));
    shot.exposure()
        .ifPresent(
            exposure -> {
              exif.rationals(0x920A, Math.round(exposure.focal() * 10), 10);
              exif.number(0xA405, SHORT, exposure.focal35());
            });
    if (makerNote.length > 0) {
      exif.bytes(0x927C, UNDEFINED, makerNote);
    }
    exif.number(0xA001, SHORT, 1);
    shot.camera().ifPresent(camera -> exif.ascii(0xA434, camera.lens()));

    shot.place()
        .ifPresent(
            place -> {
              gps.bytes(0x0000, BYTE, new byte[] {2, 3, 0, 0});
              gps.ascii(0x0001, place.latitude() < 0 ? "S" : "N");
              gps.degrees(0x0002, place.latitude());
              gps.ascii(0x0003, place.longitude() < 0 ? "W" : "E");
              gps.degrees(0x0004, place.longitude());
              gps.bytes(0x0005, BYTE, new byte[] {(byte) (place.altitude() < 0 ? 1 : 0)});
              gps.rationals(0x0006, Math.round(Math.abs(place.altitude()) * 10), 10);
            });
    return assemble(main, exif, gps);
  }

  /// Apple's maker note with the content identifier (tag 17) that joins the two files of a Live
  /// Photo: a header of 14 bytes, then a big-endian IFD whose offsets count from the header.
  static byte[] appleNote(String contentIdentifier) {
    byte[] text = (contentIdentifier + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer note = ByteBuffer.allocate(14 + 2 + 12 + 4 + text.length);
    note.put("Apple iOS\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 1);
    note.put("MM".getBytes(StandardCharsets.US_ASCII));
    note.putShort((short) 1);
    note.putShort((short) 17).putShort((short) ASCII).putInt(text.length).putInt(14 + 2 + 12 + 4);
    note.putInt(0);
    note.put(text);
    return note.array();
  }

  private static byte[] assemble(Ifd main, Ifd exif, Ifd gps) {
    int links = gps.entries.isEmpty() ? 1 : 2;
    int exifAt = TIFF_HEADER + main.size() + 12 * links;
    main.number(0x8769, LONG, exifAt);
    if (links == 2) {
      main.number(0x8825, LONG, exifAt + exif.size());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'I', 'I', 42, 0, TIFF_HEADER, 0, 0, 0});
    out.writeBytes(main.bytes(TIFF_HEADER));
    out.writeBytes(exif.bytes(exifAt));
    if (links == 2) {
      out.writeBytes(gps.bytes(exifAt + exif.size()));
    }
    return out.toByteArray();
  }

  private record Entry(int tag, int type, int count, byte[] value) {}

  private static final class Ifd {
    private final List<Entry> entries = new ArrayList<>();

    void ascii(int tag, String text) {
      byte[] value = (text + "\0").getBytes(StandardCharsets.UTF_8);
      entries.add(new Entry(tag, ASCII, value.length, value));
    }

    void number(int tag, int type, int value) {
      entries.add(new Entry(tag, type, 1, buffer(4).putInt(value).array()));
    }

    void bytes(int tag, int type, byte[] value) {
      entries.add(new Entry(tag, type, value.length, value));
    }

    /// Pairs of numerator and denominator.
    void rationals(int tag, long... parts) {
      ByteBuffer value = buffer(4 * parts.length);
      for (long part : parts) {
        value.putInt((int) part);
      }
      entries.add(new Entry(tag, RATIONAL, parts.length / 2, value.array()));
    }

    /// Degrees, minutes, and seconds to a hundred-thousandth (0.3 mm).
    void degrees(int tag, double signed) {
      long units = Math.round(Math.abs(signed) * 3600 * 100_000);
      rationals(
          tag, units / 360_000_000L, 1, units / 6_000_000L % 60, 1, units % 6_000_000L, 100_000);
    }

    int size() {
      int outside =
          entries.stream()
              .mapToInt(entry -> even(entry.value.length > 4 ? entry.value.length : 0))
              .sum();
      return 2 + 12 * entries.size() + 4 + outside;
    }

    byte[] bytes(int at) {
      ByteBuffer out = buffer(size());
      out.putShort((short) entries.size());
      int valueAt = 2 + 12 * entries.size() + 4;
      entries.sort((a, b) -> Integer.compare(a.tag, b.tag));
      for (Entry entry : entries) {
        out.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
        if (entry.value.length > 4) {
          out.putInt(at + valueAt);
          out.put(valueAt, entry.value);
          valueAt += even(entry.value.length);
        } else {
          int next = out.position() + 4;
          out.put(entry.value).position(next);
        }
      }
      return out.array();
    }

    private static int even(int length) {
      return length + (length & 1);
    }

    private static ByteBuffer buffer(int size) {
      return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
