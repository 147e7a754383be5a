package gaze.inference.speech;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many words of a text were heard wrongly: the fewest that have to be exchanged, added or
/// taken away. Case, marks and punctuation do not count; a character of Chinese counts as a word.
record WordErrors(int errors, int words) {
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}']+");

  static final WordErrors NONE = new WordErrors(0, 0);

  static WordErrors between(String truth, String heard) {
    List<String> wanted = words(truth);
    List<String> found = words(heard);
    int[] last = new int[found.size() + 1];
    for (int j = 0; j <= found.size(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= wanted.size(); i++) {
      int diagonal = last[0];
      last[0] = i;
      for (int j = 1; j <= found.size(); j++) {
        int exchanged = diagonal + (wanted.get(i - 1).equals(found.get(j - 1)) ? 0 : 1);
        diagonal = last[j];
        last[j] = Math.min(exchanged, 1 + Math.min(last[j], last[j - 1]));
      }
    }
    return new WordErrors(last[found.size()], wanted.size());
  }

  WordErrors and(WordErrors other) {
    return new WordErrors(errors + other.errors, words + other.words);
  }

  double rate() {
    return (double) errors / words;
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('’', '\'');
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }
}
