package gaze.search.text;

import java.util.Optional;

/// The singular of an English plural, by the three rules of the S stemmer (D. Harman, "How
/// effective is suffixing?", 1991). Weak on purpose: it never makes two different words one.
final class Stems {
  private static final int SHORTEST = 4;

  private Stems() {}

  static Optional<String> singular(String word) {
    if (word.length() < SHORTEST || !word.endsWith("s")) {
      return Optional.empty();
    }
    if (word.endsWith("ies")) {
      return ends(word, "eies", "aies") ? Optional.empty() : Optional.of(cut(word, 3) + "y");
    }
    if (ends(word, "ches", "shes", "sses", "xes", "zes")) {
      return Optional.of(cut(word, 2));
    }
    if (word.endsWith("es")) {
      return ends(word, "aes", "ees", "oes") ? Optional.empty() : Optional.of(cut(word, 1));
    }
    return ends(word, "us", "ss") ? Optional.empty() : Optional.of(cut(word, 1));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static boolean ends(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
