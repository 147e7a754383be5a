package gaze.pipeline.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What one `.gazeignore` file says, in the syntax of `.gitignore`: one pattern a line, `#` for
/// comments, `!` to take back, `/` at the end for folders only, `/` elsewhere for paths below the
/// file's own folder, `*`, `?`, `[a-z]` and `**`. The last pattern that matches decides.
final class IgnoreFile {
  static final String NAME = ".gazeignore";

  /// What a file says of a path.
  enum Saying {
    IGNORE,
    KEEP,
    NOTHING
  }

  /// @param wholePath match the path below the file's folder, not the name alone
  private record Rule(Pattern pattern, boolean keep, boolean foldersOnly, boolean wholePath) {}

  private final List<Rule> lastFirst;

  private IgnoreFile(List<Rule> lastFirst) {
    this.lastFirst = lastFirst;
  }

  static IgnoreFile parse(String text) {
    List<Rule> rules = new ArrayList<>();
    text.replace("\uFEFF", "").lines().forEach(line -> add(rules, line));
    return new IgnoreFile(rules.reversed());
  }

  private static void add(List<Rule> rules, String line) {
    String pattern = withoutTrailingSpaces(line);
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean keep = pattern.startsWith("!");
    pattern = keep ? pattern.substring(1) : pattern;
    boolean foldersOnly = pattern.endsWith("/");
    pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean wholePath = pattern.contains("/");
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    if (!pattern.isEmpty()) {
      Glob.compile(pattern)
          .ifPresent(compiled -> rules.add(new Rule(compiled, keep, foldersOnly, wholePath)));
    }
  }

  /// Spaces at the end count only behind a backslash.
  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /// @param path below the folder of this file
  Saying about(String path, boolean folder) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (Rule rule : lastFirst) {
      if ((folder || !rule.foldersOnly)
          && rule.pattern.matcher(rule.wholePath ? path : name).matches()) {
        return rule.keep ? Saying.KEEP : Saying.IGNORE;
      }
    }
    return Saying.NOTHING;
  }
}
