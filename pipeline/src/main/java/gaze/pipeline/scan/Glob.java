package gaze.pipeline.scan;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Turns a pattern of an ignore file into a regular expression over a whole path.
final class Glob {
  private static final Map<String, String> NAMED_CLASSES =
      Map.of(
          "alnum", "\\p{Alnum}",
          "alpha", "\\p{Alpha}",
          "digit", "\\p{Digit}",
          "lower", "\\p{Lower}",
          "upper", "\\p{Upper}",
          "punct", "\\p{Punct}",
          "space", "\\s",
          "blank", " \\t",
          "xdigit", "\\p{XDigit}");

  private final String glob;
  private final StringBuilder regex = new StringBuilder();
  private int at;

  private Glob(String glob) {
    this.glob = glob;
  }

  /// Empty for a pattern that can match nothing, such as one with an open bracket.
  static Optional<Pattern> compile(String glob) {
    Glob translation = new Glob(glob);
    try {
      return translation.translate()
          ? Optional.of(Pattern.compile(translation.regex.toString(), Pattern.DOTALL))
          : Optional.empty();
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }

  private boolean translate() {
    while (at < glob.length()) {
      if (stars()) {
        continue;
      }
      char next = glob.charAt(at++);
      switch (next) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> {
          if (!bracket()) {
            return false;
          }
        }
        case '\\' -> {
          if (at == glob.length()) {
            return false;
          }
          literal(glob.charAt(at++));
        }
        default -> literal(next);
      }
    }
    return true;
  }

  /// Two stars or more between slashes or at an end stand for any number of folders; elsewhere they
  /// are one.
  private boolean stars() {
    int end = at;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    boolean atStart = at == 0 || glob.charAt(at - 1) == '/';
    if (end - at < 2 || !atStart) {
      return false;
    }
    if (end == glob.length()) {
      regex.append(".+");
      at = end;
      return true;
    }
    if (glob.charAt(end) == '/') {
      regex.append("(?:.*/)?");
      at = end + 1;
      return true;
    }
    return false;
  }

  private void literal(char c) {
    regex.append(Pattern.quote(String.valueOf(c)));
  }

  private boolean bracket() {
    StringBuilder set = new StringBuilder("[");
    if (at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^')) {
      set.append('^');
      at++;
    }
    for (boolean first = true; at < glob.length(); first = false) {
      char c = glob.charAt(at++);
      if (c == ']' && !first) {
        regex.append("(?!/)").append(set).append(']');
        return true;
      }
      if (c == '[' && glob.startsWith(":", at)) {
        int end = glob.indexOf(":]", at);
        String named = end < 0 ? null : NAMED_CLASSES.get(glob.substring(at + 1, end));
        if (named == null) {
          return false;
        }
        set.append(named);
        at = end + 2;
      } else if (c == '\\' && at < glob.length()) {
        escape(set, glob.charAt(at++));
      } else if (c == '-') {
        set.append(first || glob.startsWith("]", at) ? "\\-" : "-");
      } else {
        escape(set, c);
      }
    }
    return false;
  }

  private static void escape(StringBuilder set, char c) {
    if (!Character.isLetterOrDigit(c)) {
      set.append('\\');
    }
    set.append(c);
  }
}
