package gaze.media.subtitle;

import java.util.List;
import java.util.Optional;

/// A track of words inside a video.
///
/// @param index of the track in its container, from 0
/// @param cues in order of their beginning
public record TextTrack(int index, SubtitleLabel label, Optional<String> title, List<Cue> cues) {}
