package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/// How bytes and strings of metadata become texts worth keeping.
final class Texts {
  private static final int LONGEST_NAME = 1024;

  /// A path on the camera's card (DCF, JEITA CP-3461), which GoPro and DJI write as description.
  private static final Pattern CARD_PATH =
      Pattern.compile("DCIM(?:[/\\\\]\\S*)?", Pattern.CASE_INSENSITIVE);

  private Texts() {}

  /// UTF-8 where the bytes are valid UTF-8, else Latin-1; up to the first NUL.
  static String decode(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, 0, end, ISO_8859_1);
    }
  }

  /// Without blanks around it and control characters in it; empty where nothing is left.
  static Optional<String> clean(String text) {
    return clean(text, LONGEST_NAME);
  }

  static Optional<String> clean(String text, int longest) {
    String stripped =
        text.codePoints()
            .filter(c -> c >= 0x20 && c != 0x7F || c == '\n' || c == '\r' || c == '\t')
            .limit(longest)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
  }

  /// Cameras without a lens contact write dashes, zeros or "None".
  static Optional<String> lens(String text) {
    return clean(text)
        .filter(name -> name.chars().anyMatch(c -> Character.isLetter(c) || (c >= '1' && c <= '9')))
        .filter(name -> !name.equalsIgnoreCase("none") && !name.equalsIgnoreCase("n/a"));
  }

  static boolean isNoCardPath(String text) {
    return !CARD_PATH.matcher(text).matches();
  }

  static String shortened(String text) {
    String clean = clean(text).orElse("");
    return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
  }
}
