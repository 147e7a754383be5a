package gaze.domain;

import java.time.Duration;

/// A still of a video.
///
/// @param at its presentation time from the start of the video
public record Frame(FrameId id, Duration at, PictureSize size, Blob picture) {}
