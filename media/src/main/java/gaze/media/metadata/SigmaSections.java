package gaze.media.metadata;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import gaze.media.container.Window;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sections of an X3F. The file's last four bytes point at the directory: `SECd`, version,
/// count, then offset, length and type of each. `PROP` is a list of names and values in UTF-16;
/// `IMA2` is a picture, in later cameras a JPEG with an EXIF block.
final class SigmaSections {
  private static final int MOST_SECTIONS = 100;
  private static final int MOST_PROPERTIES = 1000;
  private static final int JPEG = 18;

  private record Section(String type, long at, long length) {}

  private SigmaSections() {}

  static void read(Window file, Collected into) throws IOException {
    for (Section section : sections(file)) {
      switch (section.type) {
        case "PROP" -> properties(file.part(section.at, section.length), into);
        case "IMAG", "IMA2" -> picture(file.part(section.at, section.length), into);
        default -> {}
      }
    }
  }

  private static List<Section> sections(Window file) throws IOException {
    long directory = file.u32(file.length() - 4, LITTLE_ENDIAN);
    List<Section> sections = new ArrayList<>();
    if (!file.has(directory, "SECd")) {
      return sections;
    }
    long count = Math.min(file.u32(directory + 8, LITTLE_ENDIAN), MOST_SECTIONS);
    for (long i = 0; i < count; i++) {
      long at = directory + 12 + i * 12;
      sections.add(
          new Section(
              file.text(at + 8, 4), file.u32(at, LITTLE_ENDIAN), file.u32(at + 4, LITTLE_ENDIAN)));
    }
    return sections;
  }

  /// `SECi`, version, type, data format, columns, rows, row size (4 bytes each), then the data.
  private static void picture(Window section, Collected into) throws IOException {
    if (section.has(0, "SECi")
        && section.u32(12, LITTLE_ENDIAN) == JPEG
        && section.has(28, "\u00FF\u00D8")) {
      JpegReader.read(section.part(28, section.length() - 28), into);
    }
  }

  /// `SECp`, version, count, character format, reserved, length in characters; a table of places of
  /// names and values, counted in characters; then the characters.
  private static void properties(Window section, Collected into) throws IOException {
    if (!section.has(0, "SECp")) {
      return;
    }
    int count = (int) Math.min(section.u32(8, LITTLE_ENDIAN), MOST_PROPERTIES);
    long characters = 24 + 8L * count;
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < count; i++) {
      long entry = 24 + 8L * i;
      properties.put(
          string(section, characters + 2 * section.u32(entry, LITTLE_ENDIAN)),
          string(section, characters + 2 * section.u32(entry + 4, LITTLE_ENDIAN)));
    }
    Optional.ofNullable(properties.get("CAMMANUF")).ifPresent(into.exif::make);
    Optional.ofNullable(properties.get("CAMMODEL")).ifPresent(into.exif::model);
    Optional.ofNullable(properties.get("TIME"))
        .filter(time -> time.matches("\\d{1,10}"))
        .ifPresent(time -> time(Long.parseLong(time), into));
  }

  /// Seconds since 1970 on the camera's own clock, which knows no zone.
  private static void time(long seconds, Collected into) {
    LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    into.exif.written(TimeStep.ORIGINAL, "Sigma's time", wall.toString());
  }

  private static String string(Window section, long at) throws IOException {
    long end = at;
    while (end - at < 1024 && section.u16(end, LITTLE_ENDIAN) != 0) {
      end += 2;
    }
    return new String(section.bytes(at, (int) (end - at)), UTF_16LE);
  }
}
