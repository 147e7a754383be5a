package gaze.search.index;

/// How many items there are.
///
/// @param exact false where there are at least so many
public record Total(long items, boolean exact) {}
