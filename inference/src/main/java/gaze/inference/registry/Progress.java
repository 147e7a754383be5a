package gaze.inference.registry;

/// How far a download is.
///
/// @param rate bytes a second, over the last few seconds
public record Progress(long bytes, long total, long rate) {}
