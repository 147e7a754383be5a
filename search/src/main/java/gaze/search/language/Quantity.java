package gaze.search.language;

import java.math.BigDecimal;

/// A number that an item may have.
public enum Quantity {
  RATING(FilterWord.RATING, ""),
  /// Seconds.
  DURATION(FilterWord.DURATION, "s"),
  ISO(FilterWord.ISO, ""),
  APERTURE(FilterWord.F, ""),
  FOCAL_LENGTH(FilterWord.FOCAL, "mm"),
  FOCAL_LENGTH_35MM(FilterWord.FOCAL35, "mm");

  private final FilterWord word;
  private final String unit;

  Quantity(FilterWord word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  FilterWord word() {
    return word;
  }

  String text(BigDecimal value) {
    return value.toPlainString() + unit;
  }
}
