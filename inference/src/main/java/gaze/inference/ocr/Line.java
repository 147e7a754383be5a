package gaze.inference.ocr;

import gaze.domain.Box;
import java.util.List;

/// A line of text in a picture.
///
/// @param text the words with single spaces between them
/// @param confidence the mean of its letters', between 0 and 1
/// @param box the upright rectangle around it, also where the text is turned
public record Line(String text, double confidence, Box box, List<Word> words) {
  public Line {
    words = List.copyOf(words);
  }
}
