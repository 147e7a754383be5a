package gaze.search.language;

/// How texts with spaces are written: in double quotes, with a backslash before a quote or a
/// backslash inside. Typographic quotes are read as plain ones.
final class Quotes {
  private static final String MARKS = "\"“”„‟«»＂";

  private Quotes() {}

  static boolean isQuote(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || isQuote(c)) {
        result.append('\\');
      }
      result.append(c);
    }
    return result.append('"').toString();
  }

  /// Quoted only where the text would not be read as one value without.
  static String quotedIfNeeded(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars()
                .noneMatch(c -> isSpace((char) c) || isQuote((char) c) || c == '(' || c == ')');
    return plain ? text : quoted(text);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
