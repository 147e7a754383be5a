package gaze.search.tags;

/// A tag of a picture.
///
/// @param path from the general to the special, such as `event/birthday`
/// @param confidence between 0 and 1
public record Tagged(String path, double confidence) {}
