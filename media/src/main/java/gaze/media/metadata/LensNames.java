package gaze.media.metadata;

import com.drew.lang.Rational;
import java.util.Locale;
import java.util.Optional;

/// A lens described by its numbers, where no name is recorded: `24-105mm f/4`.
final class LensNames {
  private LensNames() {}

  /// The four numbers of EXIF LensSpecification: shortest and longest focal length, widest aperture
  /// at each; unknown ones are 0 over 0.
  static Optional<String> bySpecification(Rational[] four) {
    if (four.length != 4) {
      return Optional.empty();
    }
    return describe(
        four[0].doubleValue(), four[1].doubleValue(), four[2].doubleValue(), four[3].doubleValue());
  }

  static Optional<String> describe(
      double shortest, double longest, double widest, double widestAtLongest) {
    if (!(shortest > 0 && shortest < 10_000 && longest >= shortest && longest < 10_000)) {
      return Optional.empty();
    }
    String focal = range(shortest, longest) + "mm";
    boolean known = widest > 0 && widest < 100 && widestAtLongest < 100;
    return Optional.of(
        known ? focal + " f/" + range(widest, Math.max(widest, widestAtLongest)) : focal);
  }

  private static String range(double from, double to) {
    return from == to ? plain(from) : plain(from) + "-" + plain(to);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
  }
}
