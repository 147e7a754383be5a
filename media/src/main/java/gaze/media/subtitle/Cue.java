package gaze.media.subtitle;

import java.time.Duration;

/// Words with the time they are shown, as a subtitle file, a track or a caption has them: a segment
/// without an identity.
///
/// @param start since the video's beginning, as players count it
/// @param text without markup; its lines are kept, separated by `\n`
public record Cue(Duration start, Duration end, String text) {
  public Cue {
    if (start.isNegative() || end.compareTo(start) < 0) {
      throw new IllegalArgumentException("need 0 <= start <= end, got " + start + " .. " + end);
    }
  }
}
