package gaze.media.metadata;

import gaze.media.container.Window;
import java.io.IOException;
import java.util.Locale;

/// Reads the header of RED's videos, whose maker has not published it; the places are those that
/// ExifTool's documentation of tags names. The second format has a block with the size, then
/// entries of a length, a tag and a text.
final class RedReader {
  private static final int DAY = 0x1023;
  private static final int TIME = 0x1024;
  private static final int MOST_ENTRIES = 1000;

  private RedReader() {}

  static void read(Window file, Collected into) throws IOException {
    if (!file.has(4, "RED2")) {
      into.size(file.u16(0x36), file.u16(0x3A));
      return;
    }
    into.size(file.u32(0x4C), file.u32(0x50));
    long at = 0x44 + 0x18L * file.u8(0x40) + 2;
    String day = "";
    for (int i = 0; i < MOST_ENTRIES && file.holds(at, 4); i++) {
      int length = file.u16(at);
      int tag = file.u16(at + 2);
      if (length < 4 || !file.holds(at, length)) {
        return;
      }
      String text = file.text(at + 4, length - 4).replace("\0", "");
      if (tag == DAY) {
        day = text;
      } else if (tag == TIME && (day + text).matches("\\d{14}")) {
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
