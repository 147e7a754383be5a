package gaze.domain;

import java.util.Optional;

/// What a model makes of one still.
///
/// @param frame the still of a video; a photo is its own
public record Embedding(Optional<FrameId> frame, FloatVector vector) {}
