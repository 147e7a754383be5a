package gaze.media.subtitle;

import java.util.List;

/// Words that came with a video, with where they stood.
///
/// @param cues in order of their beginning
public record Subtitles(Origin origin, SubtitleLabel label, List<Cue> cues) {
  /// Where subtitles stand.
  public sealed interface Origin {
    /// A file beside the video.
    record File(String name) implements Origin {}

    /// A track inside it.
    ///
    /// @param index in the container, from 0
    record Track(int index) implements Origin {}
  }

  public static Subtitles of(TextTrack track) {
    return new Subtitles(new Origin.Track(track.index()), track.label(), track.cues());
  }
}
