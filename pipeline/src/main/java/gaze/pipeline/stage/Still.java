package gaze.pipeline.stage;

import gaze.domain.BlobKey;
import gaze.domain.FrameId;
import java.util.Optional;

/// A stored picture of an item that models look at.
///
/// @param frame the still of a video; empty for a photo's preview
public record Still(Optional<FrameId> frame, BlobKey picture) {}
