package gaze.media.subtitle;

import java.nio.charset.Charset;
import java.util.List;

/// What came of reading a subtitle file.
public sealed interface SubtitleReading {
  /// @param cues in order of their beginning; none where the file is in order but says nothing
  /// @param encoding that the file was taken to be in
  /// @param notes what was left out and why
  record Words(List<Cue> cues, Charset encoding, List<Trouble> notes) implements SubtitleReading {}

  /// No subtitles at all.
  record Refused(Trouble trouble) implements SubtitleReading {}
}
