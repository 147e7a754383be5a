package gaze.search.index;

/// What says how good an answer something is that was found by its vector.
///
/// @param cosine between it and what is sought, −1 to 1
/// @param support the best cosine of what is said around it, no more than its own; 0 where nothing
///   is said
/// @param candidates among how many it was looked for
public record Evidence(double cosine, double support, long candidates) {}
