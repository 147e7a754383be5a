package gaze.search.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Splits texts into words.
///
/// A word is a run of letters or a run of digits: `IMG_2024` is *img*, *2024*. Scripts written
/// without spaces give every two neighbouring characters, and the last one alone, so that any part
/// of a run is a row of words. An emoji is a word.
public final class Words {
  private enum Kind {
    LETTERS,
    DIGITS,
    /// Of a script without spaces between words.
    RUN,
    SYMBOL,
    GAP
  }

  private static final Map<Integer, String> UMLAUTS =
      Map.of((int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'å', "aa", (int) 'ø', "oe");

  private static final int MAX_LENGTH = 100;

  private final String text;
  private final boolean forms;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Words(String text, boolean forms) {
    this.text = text;
    this.forms = forms;
  }

  /// The words of a question, each in one form.
  public static List<Token> of(String text) {
    return new Words(text, false).split();
  }

  /// The words of a text to be found: also their other forms (`Müller` as *mueller*, `dogs` as
  /// *dog*, `MyHoliday` as *my* and *holiday*) at the same positions.
  public static List<Token> withForms(String text) {
    return new Words(text, true).split();
  }

  private List<Token> split() {
    int start = 0;
    while (start < text.length()) {
      Kind kind = kind(text.codePointAt(start));
      int end = kind == Kind.SYMBOL ? symbolEnd(start) : runEnd(start, kind);
      switch (kind) {
        case LETTERS -> start = letters(start, end);
        case DIGITS, SYMBOL -> {
          add(start, end);
          start = end;
        }
        case RUN -> {
          pairs(start, end);
          start = end;
        }
        case GAP -> start = end;
      }
    }
    return tokens;
  }

  private int runEnd(int start, Kind kind) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (kind(c) != kind && !(kind != Kind.GAP && isMark(c))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /// An emoji with what modifies it.
  private int symbolEnd(int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean modifier = c == 0xFE0F || c == 0x200D || c >= 0x1F3FB && c <= 0x1F3FF;
      boolean joined = text.codePointBefore(end) == 0x200D;
      if (!modifier && !joined) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /// Adds a run of letters and gives back where to go on: a possessive *s* is left out.
  private int letters(int start, int end) {
    add(start, end);
    if (forms) {
      addForms(start, end);
    }
    boolean possessive =
        end + 1 < text.length()
            && isApostrophe(text.charAt(end))
            && Character.toLowerCase(text.charAt(end + 1)) == 's'
            && (end + 2 == text.length() || kind(text.codePointAt(end + 2)) != Kind.LETTERS);
    return possessive ? end + 2 : end;
  }

  private void addForms(int start, int end) {
    String word = text.substring(start, end);
    String folded = Folding.fold(word);
    Stems.singular(folded).ifPresent(single -> same(single, start, end));
    String spelled = spelledOut(word);
    if (!spelled.equals(folded)) {
      same(spelled, start, end);
    }
    int part = start;
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        same(Folding.fold(text.substring(part, i)), part, i);
        part = i;
      }
    }
    if (part > start) {
      same(Folding.fold(text.substring(part, end)), part, end);
    }
  }

  private static String spelledOut(String word) {
    StringBuilder result = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              String spelled = UMLAUTS.get(c);
              if (spelled == null) {
                result.appendCodePoint(c);
              } else {
                result.append(spelled);
              }
            });
    return Folding.fold(result.toString());
  }

  private void pairs(int start, int end) {
    int first = start;
    while (first < end) {
      int second = first + Character.charCount(text.codePointAt(first));
      int after = second < end ? second + Character.charCount(text.codePointAt(second)) : second;
      boolean alone = first == start && second == end;
      if (second < end || alone || forms) {
        add(first, after);
      }
      first = second;
    }
  }

  private void add(int start, int end) {
    int cut = Math.min(end, start + MAX_LENGTH);
    String folded = Folding.fold(text.substring(start, cut));
    if (!folded.isEmpty()) {
      tokens.add(new Token(folded, start, end, position++));
    }
  }

  private void same(String form, int start, int end) {
    if (!form.isEmpty() && form.length() <= MAX_LENGTH) {
      tokens.add(new Token(form, start, end, position - 1));
    }
  }

  private static Kind kind(int c) {
    if (c < 0x80) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        return Kind.LETTERS;
      }
      return c >= '0' && c <= '9' ? Kind.DIGITS : Kind.GAP;
    }
    if (Character.isDigit(c)) {
      return Kind.DIGITS;
    }
    if (Character.isLetter(c)) {
      return isWithoutSpaces(c) ? Kind.RUN : Kind.LETTERS;
    }
    if (Character.getType(c) == Character.OTHER_SYMBOL) {
      return Kind.SYMBOL;
    }
    return isMark(c) ? Kind.LETTERS : Kind.GAP;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWithoutSpaces(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> Character.isIdeographic(c) || c == 'ー';
    };
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }
}
