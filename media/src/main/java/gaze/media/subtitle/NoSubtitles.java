package gaze.media.subtitle;

import gaze.domain.ProblemKind;
import java.util.List;

/// Says why a text holds no subtitles.
final class NoSubtitles {
  private static final int EXCERPT = 40;

  /// One character in so many may be one that no text contains.
  private static final int ODD = 50;

  private NoSubtitles() {}

  /// @param lines at least one not blank
  static Trouble trouble(List<String> lines) {
    int first = 0;
    while (lines.get(first).isBlank()) {
      first++;
    }
    String line = lines.get(first).strip();
    if (binary(lines)) {
      return Trouble.at(first + 1, ProblemKind.WRONG_CONTENT, "This is no text.");
    }
    if (line.matches("\\{\\d*\\}\\{\\d*\\}.*")) {
      return Trouble.at(
          first + 1,
          ProblemKind.UNSUPPORTED,
          "The times are counted in pictures (MicroDVD); Gaze reads those in seconds.");
    }
    return Trouble.at(
        first + 1,
        ProblemKind.WRONG_CONTENT,
        "From \"%s\" on there is no time such as 00:00:01,000 --> 00:00:02,500."
            .formatted(excerpt(line)));
  }

  private static boolean binary(List<String> lines) {
    long all = 0;
    long odd = 0;
    for (String line : lines) {
      all += line.length();
      odd += line.chars().filter(c -> c == 0xFFFD || (c < 0x20 && c != '\t')).count();
    }
    return odd * ODD > all;
  }

  private static String excerpt(String line) {
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
