package gaze.media.subtitle;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The letters that a language is written with, and so how much a text looks like it.
final class Alphabet {
  /// What every language may use.
  private static final UnicodeSet COMMON =
      new UnicodeSet("[‘’‚“”„…–—‐«»‹›¿¡°·•♪♫€£§©®½²³×\\u00A0\\u00AD\\u200B-\\u200F\\u202A-\\u202E]")
          .freeze();

  private static final Map<String, Alphabet> KNOWN = new ConcurrentHashMap<>();

  private final UnicodeSet letters;

  private Alphabet(UnicodeSet letters) {
    this.letters = letters;
  }

  static Alphabet of(String language) {
    return KNOWN.computeIfAbsent(language, Alphabet::load);
  }

  /// Romanian was written with cedillas before Unicode had its commas.
  private static Alphabet load(String language) {
    UnicodeSet letters = new UnicodeSet(COMMON);
    for (String tag : language.equals("zh") ? List.of("zh", "zh-Hant") : List.of(language)) {
      ULocale locale = ULocale.forLanguageTag(tag);
      letters.addAll(LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD));
      letters.addAll(LocaleData.getExemplarSet(locale, 0, LocaleData.ES_PUNCTUATION));
    }
    if (letters.contains('ț')) {
      letters.addAll("şţ");
    }
    return new Alphabet(letters.closeOver(UnicodeSet.ADD_CASE_MAPPINGS).freeze());
  }

  /// The share of the letters that belong to the language, 0 to 1, where those that nobody writes
  /// weigh against it. No letters look like every language.
  double share(Letters text) {
    if (text.count() == 0) {
      return 1;
    }
    long known = text.sound().codePoints().filter(letters::contains).count();
    return Math.max(0, (double) (known - text.odd()) / text.count());
  }
}
