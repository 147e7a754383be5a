package gaze.search.text;

import java.text.Normalizer;
import java.util.Locale;

/// Makes texts equal that a person takes for equal: lower case, no accents, one width. Marks that
/// make another letter (Japanese voicing, Indic vowels) stay.
public final class Folding {
  private Folding() {}

  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length() + 4);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (!isAccent(c)) {
        append(folded, c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }

  /// Combining diacritics, Hebrew points and Arabic vowel signs: what readers leave out.
  private static boolean isAccent(char c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x1AB0 && c <= 0x1AFF
        || c >= 0x1DC0 && c <= 0x1DFF
        || c >= 0x0591 && c <= 0x05C7 && Character.getType(c) == Character.NON_SPACING_MARK
        || c >= 0x064B && c <= 0x065F
        || c == 0x0670
        || c == 0x0640;
  }

  /// Letters that do not decompose.
  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ł' -> folded.append('l');
      case 'ħ' -> folded.append('h');
      case 'þ' -> folded.append("th");
      case 'ı' -> folded.append('i');
      case 'ς' -> folded.append('σ');
      case '’', 'ʼ' -> folded.append('\'');
      default -> folded.append(c);
    }
  }
}
