package gaze.media.subtitle;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes the words of a cue out of its markup. Kept are its lines; dropped are styles, positions,
/// drawings, the names of speakers (nobody says them, and every line would be found by them) and
/// how a word is read aloud (`<rt>`).
final class Markup {
  /// `<i>`, `</font>`, `<v.loud Anna>`, `<00:00:01.500>`: a `<` before anything else is the sign.
  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][^<>\\n]{0,500}>|</?>|<\\d[\\d:.,]{3,20}>");

  /// Where a tag begins, or would if one inside it were taken away.
  private static final Pattern TAG_AHEAD =
      Pattern.compile("<(?=[A-Za-z/>][^\\n]{0,4000}>|/?>|\\d[\\d:.,]{3,20}>)");

  private static final Pattern READING =
      Pattern.compile("<rt\\b[^<>]{0,100}>[^<]{0,500}(?:</rt>)?", Pattern.CASE_INSENSITIVE);

  /// A block of overrides; the escaped `\{` is a brace.
  private static final Pattern OVERRIDE = Pattern.compile("(?<!\\\\)\\{([^{}]{0,20000})\\}");

  /// In SubRip only what begins like an override is one: braces may be said.
  private static final Pattern SUBRIP_OVERRIDE = Pattern.compile("\\{\\\\[^{}\\n]{0,500}\\}");

  /// From a positive `\p` up to the next one all is a drawing.
  private static final Pattern DRAWING =
      Pattern.compile(
          "(?<!\\\\)\\{[^{}]{0,20000}?\\\\p[1-9][^{}]{0,20000}\\}"
              + ".*?"
              + "(?:(?<!\\\\)(?=\\{[^{}]{0,20000}?\\\\p0)|\\z)",
          Pattern.DOTALL);

  /// What ends a line besides the usual.
  private static final Pattern OTHER_BREAK = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

  private Markup() {}

  /// HTML's tags, overrides between braces, and references.
  static String subRip(String text) {
    return tidy(Entities.decoded(TAG.matcher(withoutOverrides(text)).replaceAll("")));
  }

  private static String withoutOverrides(String text) {
    return text.indexOf('{') < 0 ? text : SUBRIP_OVERRIDE.matcher(text).replaceAll("");
  }

  static String webVtt(String text) {
    String base = READING.matcher(text).replaceAll("");
    return tidy(Entities.decoded(TAG.matcher(base).replaceAll("")));
  }

  /// The text column of SubStation's events.
  static String subStation(String text) {
    String words = text;
    if (text.indexOf('{') >= 0) {
      String plain = text.contains("\\p") ? DRAWING.matcher(text).replaceAll("") : text;
      words = OVERRIDE.matcher(plain).replaceAll("");
    }
    return tidy(
        words
            .replace("\\N", "\n")
            .replace("\\n", " ")
            .replace("\\h", " ")
            .replace("\\{", "{")
            .replace("\\}", "}"));
  }

  /// With what would be taken for tags turned into words.
  static String tagsEscaped(String line) {
    return TAG_AHEAD.matcher(line).replaceAll("&lt;");
  }

  /// No markup at all.
  static String plain(String text) {
    return tidy(text);
  }

  /// Lines without space around them, none empty, no control characters. Empty where nothing can be
  /// seen.
  private static String tidy(String text) {
    String clean =
        OTHER_BREAK
            .matcher(text)
            .replaceAll("\n")
            .lines()
            .map(Markup::line)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return clean.codePoints().anyMatch(Markup::visible) ? clean : "";
  }

  private static String line(String line) {
    StringBuilder kept = new StringBuilder(line.length());
    line.codePoints()
        .filter(point -> point != 0xFEFF && (point == '\t' || !Character.isISOControl(point)))
        .map(point -> point == 0xA0 || point == '\t' ? ' ' : point)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  private static boolean visible(int point) {
    return !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && Character.getType(point) != Character.FORMAT;
  }
}
