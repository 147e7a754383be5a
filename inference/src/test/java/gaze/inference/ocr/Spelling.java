package gaze.inference.ocr;

import java.util.Arrays;

/// How far a text is from another.
final class Spelling {
  private Spelling() {}

  /// Letters that must be added, removed or replaced (Levenshtein's distance).
  static int errors(String wanted, String read) {
    int[] above = new int[read.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= wanted.length(); i++) {
      int[] row = new int[read.length() + 1];
      row[0] = i;
      for (int j = 1; j <= read.length(); j++) {
        int replaced = above[j - 1] + (wanted.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[read.length()];
  }
}
