package gaze.media.subtitle;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a text that tell how it was written: those beyond ASCII, as the others are the
/// same in every code page.
///
/// @param sound that some language may use
/// @param odd how many are none, or stand in words that nobody writes
record Letters(String sound, int odd) {
  /// A run of letters, or one other character.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[^\\p{ASCII}]");

  private static final String OTHERS =
      "[\\p{IsCyrillic}\\p{IsGreek}\\p{IsHebrew}\\p{IsArabic}\\p{IsThai}]";

  /// Latin letters among others, or capitals after small letters: the two Cyrillic families of code
  /// pages have them the other way round.
  private static final Pattern NOT_WRITTEN =
      Pattern.compile("\\p{IsLatin}%1$s|%1$s\\p{IsLatin}|\\p{Ll}\\p{Lu}".formatted(OTHERS));

  static Letters of(String text) {
    StringBuilder sound = new StringBuilder();
    int odd = 0;
    Matcher words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (words.find()) {
      String word = words.group();
      int[] beyond = word.codePoints().filter(point -> point > 0x7F).toArray();
      boolean wrong = beyond.length > 0 && NOT_WRITTEN.matcher(word).find();
      for (int point : beyond) {
        if (wrong || broken(point)) {
          odd++;
        } else {
          sound.appendCodePoint(point);
        }
      }
    }
    return new Letters(sound.toString(), odd);
  }

  int count() {
    return sound.codePointCount(0, sound.length()) + odd;
  }

  private static boolean broken(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE ->
          true;
      default -> point == 0xFFFD;
    };
  }
}
