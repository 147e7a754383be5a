package gaze.media.subtitle;

import java.util.List;
import java.util.Locale;

/// Which of the kinds of subtitle text a file is, by its first lines that tell.
enum SubtitleKind {
  SUBRIP,
  WEBVTT,
  SUBSTATION;

  private static final String WEBVTT_HEADER = "WEBVTT";
  private static final String SUBSTATION_HEADER = "[Script Info]";

  /// @param name of the file: decides only where the content is in doubt, a WebVTT file without its
  ///   header
  static SubtitleKind of(List<String> lines, String name) {
    for (String line : lines) {
      if (line.startsWith(WEBVTT_HEADER)) {
        return WEBVTT;
      }
      if (begins(line, SUBSTATION_HEADER) || SubStation.isDialogue(line)) {
        return SUBSTATION;
      }
      if (CueTimes.of(line).isPresent()) {
        break;
      }
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".vtt") ? WEBVTT : SUBRIP;
  }

  /// Whether a header says so: then a file without a word is in order.
  boolean isCertain(List<String> lines) {
    return switch (this) {
      case SUBRIP -> false;
      case WEBVTT -> lines.stream().anyMatch(line -> line.startsWith(WEBVTT_HEADER));
      case SUBSTATION -> lines.stream().anyMatch(line -> begins(line, SUBSTATION_HEADER));
    };
  }

  private static boolean begins(String line, String header) {
    return line.regionMatches(true, 0, header, 0, header.length());
  }
}
