package gaze.media.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text formats: sidecars, subtitles, and what is often misnamed as one.
final class TextSignatures {
  /// An object or a list with something in it that only JSON begins with.
  private static final Pattern JSON_START = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[\\[\\]{\"\\d-]");

  private TextSignatures() {}

  static Optional<Format> match(Head head) {
    String text = decode(head).stripLeading();
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    if (text.startsWith("<")) {
      return Optional.of(markup(text));
    }
    if (JSON_START.matcher(text).lookingAt()) {
      return Optional.of(Format.JSON);
    }
    if (text.startsWith("WEBVTT")) {
      return Optional.of(Format.VTT);
    }
    if (text.startsWith("[Script Info]")) {
      return Optional.of(Format.ASS);
    }
    if (text.matches("(?s)\\d+\\s*\\R\\s*\\d+:\\d\\d:\\d\\d[,.]\\d+\\s*-->.*")) {
      return Optional.of(Format.SRT);
    }
    return printable(text) ? Optional.of(Format.TEXT) : Optional.empty();
  }

  private static Format markup(String text) {
    if (text.contains("<x:xmpmeta")
        || text.contains("<x:xapmeta")
        || text.contains("<?xpacket")
        || (text.contains("<rdf:RDF") && !text.contains("<svg"))) {
      return Format.XMP;
    }
    if (text.contains("<svg")) {
      return Format.SVG;
    }
    return text.regionMatches(true, 0, "<!doctype html", 0, 14) || text.contains("<html")
        ? Format.HTML
        : Format.XML;
  }

  private static String decode(Head head) {
    if (head.has(0, 0xEF, 0xBB, 0xBF)) {
      return new String(head.bytes(), 3, head.length() - 3, UTF_8);
    }
    Charset charset =
        head.has(0, 0xFF, 0xFE) || head.has(0, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : UTF_8;
    return new String(head.bytes(), charset);
  }

  /// At most one character in fifty that no text would contain.
  private static boolean printable(String text) {
    long odd =
        text.chars().filter(c -> c == 0xFFFD || (c < 0x20 && !Character.isWhitespace(c))).count();
    return odd * 50 <= text.length();
  }
}
