package gaze.media.subtitle;

import java.util.List;
import java.util.regex.Pattern;

/// Flight and exposure data that drones write as subtitles, one line per picture. Nobody said them.
final class Telemetry {
  private static final Pattern READING =
      Pattern.compile(
          "\\b(?:iso|shutter|fnum|ev|ct|focal_len|latitude|longitude|rel_alt|abs_alt|altitude"
              + "|gps|home|barometer|framecnt|difftime|srtcnt|h\\.s|v\\.s|d|h|ss|f)"
              + "\\s*[:=(/ ]\\s*[-+]?\\d",
          Pattern.CASE_INSENSITIVE);

  /// In one line; a sentence holds one by accident.
  private static final int READINGS = 3;

  private Telemetry() {}

  static boolean in(List<Cue> cues) {
    long measured = cues.stream().filter(cue -> measures(cue.text())).count();
    return !cues.isEmpty() && measured * 2 > cues.size();
  }

  private static boolean measures(String text) {
    return READING.matcher(text).results().limit(READINGS).count() == READINGS;
  }
}
