package gaze.search.index;

import gaze.search.text.Folding;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds words that somebody may have meant who wrote one that nothing has: those of places,
/// keywords, folders and cameras that differ by a slip or two.
final class Likenesses {
  static final int MOST = 3;
  private static final int MOST_SCANNED = 50_000;
  private static final int SHORTEST = 3;

  /// From this length on two slips are forgiven.
  private static final int LONG = 6;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<ValueKind> KINDS =
      List.of(
          ValueKind.PLACE,
          ValueKind.COUNTRY,
          ValueKind.KEYWORD,
          ValueKind.LABEL,
          ValueKind.FOLDER,
          ValueKind.CAMERA,
          ValueKind.LENS);

  private record Candidate(String text, int slips, long items) {}

  private Likenesses() {}

  /// The likeliest first.
  static List<String> of(String word, KnownValues values) throws IOException {
    String sought = Folding.fold(word);
    if (sought.length() < SHORTEST) {
      return List.of();
    }
    int most = sought.length() < LONG ? 1 : 2;
    Map<String, Candidate> found = new HashMap<>();
    for (ValueKind kind : KINDS) {
      for (KnownValues.Value value : values.matching(kind, _ -> true, MOST_SCANNED)) {
        for (String part : BETWEEN_WORDS.split(value.text())) {
          String folded = Folding.fold(part);
          int slips = slips(sought, folded, most);
          if (slips > 0 && slips <= most) {
            found.merge(
                folded,
                new Candidate(part, slips, value.items()),
                (a, b) -> new Candidate(a.text, slips, a.items + b.items));
          }
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingInt(Candidate::slips)
                .thenComparing(Comparator.comparingLong(Candidate::items).reversed())
                .thenComparing(Candidate::text))
        .limit(MOST)
        .map(Candidate::text)
        .toList();
  }

  /// How many characters were left out, put in, taken for another or swapped with the next (the
  /// optimal string alignment distance); more than `most` where it is more.
  static int slips(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, one, other, i, j);
      }
    }
    return distance[one.length()][other.length()];
  }

  private static int step(int[][] distance, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int best =
        Math.min(
            distance[i - 1][j - 1] + (same ? 0 : 1),
            1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, 1 + distance[i - 2][j - 2]) : best;
  }
}
