package gaze.inference.detect;

import gaze.domain.Box;

/// An object seen in a picture.
///
/// @param confidence between 0 and 1
public record Detected(String label, double confidence, Box box) {}
