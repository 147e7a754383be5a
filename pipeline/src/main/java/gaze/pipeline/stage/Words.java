package gaze.pipeline.stage;

import gaze.domain.Passage;

/// Words of an item, and where they stand.
public record Words(Passage.Source source, String text) {}
