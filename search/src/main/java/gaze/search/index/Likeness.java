package gaze.search.index;

import gaze.domain.FloatVector;

/// Something that items are to be like.
///
/// @param least the probability below which an item is no answer
/// @param most how many of the nearest items are looked at, at least 200
public record Likeness(
    VectorSpace space, FloatVector vector, Calibration calibration, double least, int most) {}
