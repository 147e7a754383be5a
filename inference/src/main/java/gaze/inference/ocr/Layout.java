package gaze.inference.ocr;

import gaze.inference.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a line that was read apart into words and gives each its place in the picture.
final class Layout {
  private static final String SPACE = " ";

  private final List<Reading.Letter> letters;
  private final Strip strip;
  private final Raster picture;

  private Layout(Reading reading, Strip strip, Raster picture) {
    this.letters = reading.letters();
    this.strip = strip;
    this.picture = picture;
  }

  /// Empty where nothing but spaces was read, or where it lies outside of the picture.
  static Optional<Line> line(Reading reading, Strip strip, Raster picture) {
    List<Word> words = new Layout(reading, strip, picture).words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String text = String.join(SPACE, words.stream().map(Word::text).toList());
    return strip
        .box(picture.width(), picture.height())
        .map(box -> new Line(text, reading.confidence(), box, words));
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= letters.size(); i++) {
      if (i == letters.size() || letters.get(i).text().isBlank()) {
        if (i > start) {
          word(start, i).ifPresent(words::add);
        }
        start = i + 1;
      }
    }
    return words;
  }

  private Optional<Word> word(int start, int end) {
    Reading reading = new Reading(letters.subList(start, end));
    return strip
        .part(strip.length() * edge(start), strip.length() * edge(end))
        .box(picture.width(), picture.height())
        .map(box -> new Word(reading.text(), reading.confidence(), box));
  }

  /// Between the letter before and the letter at this index; the line's ends beyond both.
  private double edge(int index) {
    if (index <= 0) {
      return 0;
    }
    return index >= letters.size()
        ? 1
        : (letters.get(index - 1).place() + letters.get(index).place()) / 2;
  }
}
