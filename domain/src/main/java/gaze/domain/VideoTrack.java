package gaze.domain;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The pictures of a video.
///
/// @param codec as FFmpeg names it: `h264`, `hevc`, `av1` …
/// @param fps average frames per second
/// @param bitRate bits per second
public record VideoTrack(String codec, OptionalDouble fps, OptionalLong bitRate, boolean hdr) {}
