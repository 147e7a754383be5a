package gaze.domain;

/// The sound of a video.
///
/// @param codec as FFmpeg names it: `aac`, `opus` …
/// @param sampleRate Hz
public record AudioTrack(String codec, int channels, int sampleRate) {}
