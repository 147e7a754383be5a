package gaze.media.metadata;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import gaze.media.container.Window;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sizes of pictures of uncommon kinds, from their headers alone, each as its format's own
/// specification lays it out.
final class RareHeaders {
  private static final int LONGEST_HEADER = 4096;

  /// The description that names its own namespaces.
  private static final Pattern SVG_XMP =
      Pattern.compile("(?s)<rdf:RDF\\s[^>]*xmlns:rdf.*</rdf:RDF>");

  private static final Pattern SVG_ROOT = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern SVG_WIDTH =
      Pattern.compile("\\swidth=[\"'](\\d+)(?:\\.\\d+)?(?:px)?[\"']");
  private static final Pattern SVG_HEIGHT =
      Pattern.compile("\\sheight=[\"'](\\d+)(?:\\.\\d+)?(?:px)?[\"']");

  private RareHeaders() {}

  /// The first of the icons, which is the one that is shown; a side of 0 means 256.
  static void ico(Window file, Collected into) throws IOException {
    into.size(1 + (file.u8(6) + 255) % 256, 1 + (file.u8(7) + 255) % 256);
  }

  /// The size only where the root element counts in pixels; XMP as it stands in `metadata`.
  static void svg(Window file, Collected into) throws IOException {
    xmp(file, into);
    Matcher root = SVG_ROOT.matcher(head(file));
    if (root.find()) {
      Matcher width = SVG_WIDTH.matcher(root.group());
      Matcher height = SVG_HEIGHT.matcher(root.group());
      if (width.find() && height.find()) {
        into.size(Long.parseLong(width.group(1)), Long.parseLong(height.group(1)));
      }
    }
  }

  private static void xmp(Window file, Collected into) throws IOException {
    byte[] bytes = file.bytes(0, (int) Math.min(XmpPacket.LARGEST, file.length()));
    Matcher packet = SVG_XMP.matcher(new String(bytes, UTF_8));
    if (packet.find()) {
      into.xmpPacket(packet.group().getBytes(UTF_8));
    }
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
