package gaze.domain;

import java.util.Optional;

/// A thing that a detector saw.
///
/// @param label in the words of the model, such as `dining table`
/// @param confidence 0..1, as the model gives it
/// @param frame the still of a video; a photo is its own
public record Detection(String label, double confidence, Box box, Optional<FrameId> frame) {}
