package gaze.inference.ocr;

import java.util.List;

/// What a line says, letter by letter.
record Reading(List<Letter> letters) {
  /// @param place of its middle, as a fraction of the line's length
  record Letter(String text, double confidence, double place) {}

  Reading {
    letters = List.copyOf(letters);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.text()));
    return text.toString();
  }

  /// The mean of the letters'; 0 where there are none.
  double confidence() {
    return letters.stream().mapToDouble(Letter::confidence).average().orElse(0);
  }

  /// How much was read with how much confidence: more sure letters are more certain.
  double certainty() {
    return letters.stream().mapToDouble(Letter::confidence).map(each -> each * each).sum()
        * confidence();
  }
}
