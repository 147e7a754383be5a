package gaze.search.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant.
final class Suggestions {
  private static final int MAX_DISTANCE = 2;

  private Suggestions() {}

  static QueryError unknownFilter(String name, Span span) {
    List<String> words = FilterWord.available().stream().map(FilterWord::text).toList();
    String hint =
        closest(name, words)
            .map(word -> "Did you mean " + word + ":?")
            .orElse("To search for the text itself, put it in quotes.");
    return new QueryError(
        QueryError.Kind.UNKNOWN_FILTER,
        span,
        "There is no filter " + name + ":. " + hint,
        words.stream().map(word -> word + ":").toList());
  }

  static Optional<String> closest(String text, List<String> candidates) {
    String lower = text.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(
            candidate -> distance(lower, candidate) <= Math.min(MAX_DISTANCE, lower.length() / 2))
        .min(Comparator.comparingInt(candidate -> distance(lower, candidate)));
  }

  /// How many letters have to change, come or go (Levenshtein).
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
