package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What files of uncommon cameras say of themselves. None of their makers has published the layout;
/// the places are those that ExifTool's documentation of tags names.
final class RareCameras {
  private static final int LONGEST_JSON = 1 << 16;

  private RareCameras() {}

  /// Sony's DSC-F1: 124 bytes, then a JPEG. The date has a byte for each part, years since 1900.
  static void pmp(Window file, Collected into) throws IOException {
    into.container.make("Sony");
    into.container.written(
        TimeStep.ORIGINAL,
        "The date in the header",
        "%d:%02d:%02d %02d:%02d:%02d"
            .formatted(
                1900 + file.u8(0x4C),
                file.u8(0x4D),
                file.u8(0x4E),
                file.u8(0x4F),
                file.u8(0x50),
                file.u8(0x51)));
    JpegReader.read(file.part(124, file.length() - 124), into);
  }

  /// FLIR's public format for heat pictures.
  static void fpf(Window file, Collected into) throws IOException {
    into.size(file.u16(0x2C, LITTLE_ENDIAN), file.u16(0x2E, LITTLE_ENDIAN));
  }

  /// Photo CD: the best of its sizes, and whether it lies on its side.
  static void photoCd(Window file, Collected into) throws IOException {
    int attributes = file.u8(0xE02);
    int scale = 1 << (attributes >> 2 & 3);
    boolean turned = (attributes & 1) == 1;
    into.size((turned ? 512L : 768L) * scale, (turned ? 768L : 512L) * scale);
  }

  /// A light field: its description is JSON.
  static void lfp(Window file, Collected into) throws IOException {
    String text = file.text(0, (int) Math.min(LONGEST_JSON, file.length()));
    Optional<String> width = value(text, "width");
    Optional<String> height = value(text, "height");
    if (width.isPresent() && height.isPresent()) {
      into.size(Long.parseLong(width.get()), Long.parseLong(height.get()));
    }
    value(text, "make").ifPresent(into.container::make);
    value(text, "model").ifPresent(into.container::model);
    value(text, "zuluTime").ifPresent(time -> taken(time, into));
  }

  private static void taken(String time, Collected into) {
    try {
      into.container.exact(TimeStep.CONTAINER, "zuluTime", Instant.parse(time));
    } catch (DateTimeParseException e) {
      into.container.badMetadata("zuluTime is no date.");
    }
  }

  private static Optional<String> value(String json, String name) {
    Matcher match =
        Pattern.compile("\"%s\"\\s*:\\s*(?:(\\d{1,9})\\b|\"([^\"]*)\")".formatted(name))
            .matcher(json);
    return match.find()
        ? Optional.of(match.group(1) == null ? match.group(2) : match.group(1))
        : Optional.empty();
  }

  /// RED's second format: a block with the size, then entries of a length, a tag and a text; the
  /// day has tag 0x1023 and the time 0x1024.
  static void r3d(Window file, Collected into) throws IOException {
    if (!file.has(4, "RED2")) {
      into.size(file.u16(0x36), file.u16(0x3A));
      return;
    }
    into.size(file.u32(0x4C), file.u32(0x50));
    long at = 0x44 + 0x18L * file.u8(0x40) + 2;
    String day = "";
    for (int i = 0; i < 1000 && file.holds(at, 4); i++) {
      int length = file.u16(at);
      int tag = file.u16(at + 2);
      if (length < 4 || !file.holds(at, length)) {
        return;
      }
      String text = file.text(at + 4, length - 4).replace("\0", "");
      if (tag == 0x1023) {
        day = text;
      } else if (tag == 0x1024 && (day + text).matches("\\d{14}")) {
        into.container.written(TimeStep.ORIGINAL, "The date in the header", spaced(day, text));
      }
      at += length;
    }
  }

  private static String spaced(String day, String time) {
    return String.format(
        Locale.ROOT,
        "%s:%s:%s %s:%s:%s",
        day.substring(0, 4),
        day.substring(4, 6),
        day.substring(6),
        time.substring(0, 2),
        time.substring(2, 4),
        time.substring(4));
  }
}
