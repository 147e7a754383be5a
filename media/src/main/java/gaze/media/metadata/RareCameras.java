package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
}
