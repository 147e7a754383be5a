package gaze.search.index;

import gaze.search.text.Folding;
import gaze.search.text.Token;
import java.util.ArrayList;
import java.util.List;

/// Every three neighbouring characters of a name, and the shorter ends, so that any inner part of
/// the name is a row of them.
final class Trigrams {
  static final int LENGTH = 3;

  private Trigrams() {}

  static List<Token> of(String name) {
    String folded = Folding.fold(name);
    List<Token> result = new ArrayList<>(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      int end = Math.min(folded.length(), i + LENGTH);
      result.add(new Token(folded.substring(i, end), i, end, i));
    }
    return result;
  }

  /// The trigrams that stand in a row where the part is in a name.
  static List<String> ofPart(String folded) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i + LENGTH <= folded.length(); i++) {
      result.add(folded.substring(i, i + LENGTH));
    }
    return result;
  }
}
