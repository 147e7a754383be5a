package gaze.inference.ocr;

import gaze.domain.Box;

/// Letters between spaces.
///
/// @param confidence between 0 and 1
/// @param box the upright rectangle around it, also where the text is turned
public record Word(String text, double confidence, Box box) {}
