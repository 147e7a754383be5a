package gaze.media.video;

import gaze.media.pixels.EncodedPicture;
import java.time.Duration;

/// A still of a video.
///
/// @param at when it is shown, since the video's beginning; the frame's own time, not the time that
///   was asked for
public record VideoFrame(Duration at, EncodedPicture picture) {}
