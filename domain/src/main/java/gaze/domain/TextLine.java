package gaze.domain;

import java.util.Optional;

/// A line of words that stands in a picture.
///
/// @param confidence 0..1, as the model gives it
/// @param frame the still of a video; a photo is its own
public record TextLine(String text, double confidence, Box box, Optional<FrameId> frame) {}
