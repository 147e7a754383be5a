package gaze.inference.ocr;

import gaze.inference.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where words part in a line, by the columns without ink: the model that reads leaves many spaces
/// out. On a busy ground no column is empty, and what was read stays as it is.
///
/// @param gaps that may part words
record WordGaps(List<Gap> gaps) {
  /// An empty stretch of a line.
  ///
  /// @param middle as a fraction of the line's length
  /// @param times how many times as wide as the narrowest that parts words
  record Gap(double middle, double times) {}

  /// Figures and signs with air around them, which looks like a narrow space.
  private static final String AIRY = "1.,:;!'’-";

  /// How much wider than others a gap beside those is.
  private static final double MORE_AIR = 1.45;

  /// Above and below this share of the line other lines may reach in.
  private static final double EDGE = 0.1;

  /// Ink differs from the ground by this share of what the darkest columns do.
  private static final double INK = 0.3;

  /// Less contrast than this, in bytes, is noise.
  private static final double NOISE = 28;

  /// A gap between words, of the line's height, at least.
  private static final double NARROWEST = 0.12;

  /// With so few gaps that they may all lie inside one word, one between words must be wider.
  private static final int FEW = 8;

  private static final double NARROWEST_OF_FEW = 0.2;

  /// A gap this wide parts words whatever the others are.
  private static final double WIDE = 0.32;

  /// Gaps between words are this many times as wide as those between letters.
  private static final double APART = 2;

  /// Words have this many letters on average, at least.
  private static final double SHORTEST_WORDS = 2.5;

  static WordGaps of(Raster line) {
    double[] ink = ink(line);
    List<int[]> gaps = gaps(ink);
    double narrowest = narrowest(gaps.stream().mapToInt(gap -> gap[1] - gap[0]).toArray(), line);
    return new WordGaps(
        gaps.stream()
            .map(
                gap ->
                    new Gap((gap[0] + gap[1]) / 2.0 / line.width(), (gap[1] - gap[0]) / narrowest))
            .filter(gap -> gap.times() >= 1)
            .toList());
  }

  /// The reading with a space at every gap that lies between two letters; as it is where that would
  /// leave hardly a word of more than a letter or two: letters are set wide there.
  Reading spaced(Reading reading) {
    List<Reading.Letter> letters = new ArrayList<>();
    int spaces = 0;
    for (Reading.Letter letter : reading.letters()) {
      if (!letters.isEmpty() && parts(letters.getLast(), letter)) {
        double place = (letters.getLast().place() + letter.place()) / 2;
        double confidence = Math.min(letters.getLast().confidence(), letter.confidence());
        letters.add(new Reading.Letter(" ", confidence, place));
        spaces++;
      }
      letters.add(letter);
    }
    boolean wide = reading.letters().size() < SHORTEST_WORDS * (spaces + 1);
    return wide ? reading : new Reading(letters);
  }

  private boolean parts(Reading.Letter one, Reading.Letter next) {
    double needed = AIRY.contains(one.text()) || AIRY.contains(next.text()) ? MORE_AIR : 1;
    return spaces(one)
        && spaces(next)
        && gaps.stream()
            .filter(gap -> gap.times() >= needed)
            .anyMatch(gap -> one.place() < gap.middle() && gap.middle() < next.place());
  }

  /// Whether spaces are written beside it: not beside a space, not in scripts without spaces.
  private static boolean spaces(Reading.Letter letter) {
    int point = letter.text().codePointAt(0);
    return !Character.isWhitespace(point)
        && switch (Character.UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, THAI -> false;
          default -> true;
        };
  }

  /// How much each column differs from the ground.
  private static double[] ink(Raster line) {
    int[] lightness = lightness(line);
    int[] sorted = lightness.clone();
    Arrays.sort(sorted);
    int ground = sorted[sorted.length / 2];
    int top = (int) (line.height() * EDGE);
    double[] ink = new double[line.width()];
    for (int y = top; y < line.height() - top; y++) {
      for (int x = 0; x < line.width(); x++) {
        ink[x] = Math.max(ink[x], Math.abs(lightness[y * line.width() + x] - ground));
      }
    }
    return ink;
  }

  private static int[] lightness(Raster line) {
    int[] lightness = new int[line.width() * line.height()];
    byte[] rgb = line.rgb();
    for (int i = 0; i < lightness.length; i++) {
      int red = rgb[3 * i] & 0xff;
      int green = rgb[3 * i + 1] & 0xff;
      int blue = rgb[3 * i + 2] & 0xff;
      lightness[i] = (2 * red + 5 * green + blue) / 8;
    }
    return lightness;
  }

  /// The runs of empty columns between the first and the last ink, from and to.
  private static List<int[]> gaps(double[] ink) {
    double[] sorted = ink.clone();
    Arrays.sort(sorted);
    double level = Math.max(NOISE, INK * sorted[(int) (0.9 * (sorted.length - 1))]);
    List<int[]> gaps = new ArrayList<>();
    int start = -1;
    for (int x = 0; x < ink.length; x++) {
      if (ink[x] >= level) {
        if (start >= 0 && x > start) {
          gaps.add(new int[] {start, x});
        }
        start = x + 1;
      }
    }
    return gaps;
  }

  /// The width from which gaps part words: where the widths fall into two groups best.
  private static double narrowest(int[] widths, Raster line) {
    double wide = WIDE * line.height();
    int[] sorted = widths.clone();
    Arrays.sort(sorted);
    double least = line.height() * (widths.length < FEW ? NARROWEST_OF_FEW : NARROWEST);
    double best = 0;
    double narrowest = wide;
    for (int cut = 1; cut < sorted.length; cut++) {
      double below = Arrays.stream(sorted, 0, cut).average().orElse(0);
      double above = Arrays.stream(sorted, cut, sorted.length).average().orElse(0);
      double apart = (double) cut * (sorted.length - cut) * (above - below) * (above - below);
      if (apart > best) {
        best = apart;
        boolean two = above >= APART * below && sorted[cut] >= least;
        narrowest = two ? (sorted[cut - 1] + sorted[cut]) / 2.0 : wide;
      }
    }
    return Math.min(narrowest, wide);
  }
}
