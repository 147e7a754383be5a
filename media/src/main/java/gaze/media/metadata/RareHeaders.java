package gaze.media.metadata;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import gaze.media.container.Window;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The sizes of pictures of uncommon kinds, from their headers alone, each as its format's own
/// specification lays it out.
final class RareHeaders {
  private static final int LONGEST_HEADER = 4096;

  private RareHeaders() {}

  /// The first of the icons, which is the one that is shown; a side of 0 means 256.
  static void ico(Window file, Collected into) throws IOException {
    into.size(1 + (file.u8(6) + 255) % 256, 1 + (file.u8(7) + 255) % 256);
  }

  /// Words between white space and comments: the kind, the width, the height. PAM names them.
  static void netpbm(Window file, Collected into) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : head(file).split("\\R")) {
      for (String word : line.replaceFirst("#.*", "").strip().split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      if (words.size() > 12) {
        break;
      }
    }
    if (words.getFirst().equals("P7")) {
      into.size(number(after(words, "WIDTH")), number(after(words, "HEIGHT")));
    } else if (words.size() > 2) {
      into.size(number(words.get(1)), number(words.get(2)));
    }
  }

  /// The window's corners, both within it.
  static void pcx(Window file, Collected into) throws IOException {
    into.size(
        file.u16(8, LITTLE_ENDIAN) - file.u16(4, LITTLE_ENDIAN) + 1,
        file.u16(10, LITTLE_ENDIAN) - file.u16(6, LITTLE_ENDIAN) + 1);
  }

  /// SMPTE ST 268; the magic number tells the order of bytes.
  static void dpx(Window file, Collected into) throws IOException {
    ByteOrder order = file.has(0, "SDPX") ? BIG_ENDIAN : LITTLE_ENDIAN;
    into.size(file.u32(772, order), file.u32(776, order));
  }

  static void qoi(Window file, Collected into) throws IOException {
    into.size(file.u32(4), file.u32(8));
  }

  static void flif(Window file, Collected into) throws IOException {
    boolean animated = file.u8(4) >> 4 > 4;
    SevenBits numbers = new SevenBits(file, animated ? 7 : 6);
    into.size(numbers.next() + 1, numbers.next() + 1);
  }

  private static String head(Window file) throws IOException {
    return file.text(0, (int) Math.min(LONGEST_HEADER, file.length()));
  }

  private static String after(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? "" : words.get(at + 1);
  }

  /// 0 for what is no number.
  private static long number(String word) {
    return word.matches("\\d{1,9}") ? Long.parseLong(word) : 0;
  }
}
