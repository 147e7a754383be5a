package gaze.media.subtitle;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/// In which encoding a text was written: by its mark, as Unicode where it can be, else guessed.
final class Encoding {
  /// Enough to see how zeros lie.
  private static final int SAMPLE = 8000;

  /// So many whole UTF-8 characters outweigh one broken byte: nothing else looks like that.
  private static final int OUTWEIGH = 8;

  private Encoding() {}

  /// @param language that the file's name promises
  static Charset of(byte[] bytes, Optional<Locale> language) {
    return marked(bytes)
        .or(() -> wide(bytes))
        .orElseGet(() -> utf8(bytes) ? UTF_8 : CodePageGuess.of(bytes, language));
  }

  /// Broken bytes become U+FFFD; a mark at the beginning is dropped.
  static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    return begins(bytes, 0xFE, 0xFF) ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 without a mark: times are ASCII, so every second byte is often zero.
  private static Optional<Charset> wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd * 10 > pairs && even * 10 < odd) {
      return Optional.of(UTF_16LE);
    }
    return even * 10 > pairs && odd * 10 < even ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean utf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    int escapes = 0;
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      escapes += letter == 0x1B ? 1 : 0;
      whole += letter > 0x7F && letter != 0xFFFD ? 1 : 0;
      broken += letter == 0xFFFD ? 1 : 0;
    }
    return whole + broken == 0 ? escapes == 0 : broken * OUTWEIGH <= whole;
  }
}
