package gaze.search.language;

import gaze.search.language.Measure.Between;
import gaze.search.language.Measure.Compared;
import gaze.search.language.Measure.Operator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads conditions on numbers: `4`, `>=4`, `3..5`, `>1m30s`, `50mm`, `f/2.8`.
final class MeasureReader {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,6})?");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
  private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(ms|s|m|h)");

  private static final Map<String, BigDecimal> SECONDS =
      Map.of(
          "ms",
          new BigDecimal("0.001"),
          "s",
          BigDecimal.ONE,
          "m",
          BigDecimal.valueOf(60),
          "h",
          BigDecimal.valueOf(3600));

  /// Longest sign first, so that `>=` is not read as `>`.
  private static final List<Operator> OPERATORS =
      Stream.of(Operator.values())
          .sorted(Comparator.comparing((Operator operator) -> -operator.sign().length()))
          .toList();

  private MeasureReader() {}

  static Optional<Measure> read(Quantity quantity, String value) {
    String text =
        value.toLowerCase(Locale.ROOT).replace(" ", "").replace("≥", ">=").replace("≤", "<=");
    int dots = text.indexOf("..");
    if (dots >= 0) {
      Optional<BigDecimal> low = number(quantity, text.substring(0, dots));
      Optional<BigDecimal> high = number(quantity, text.substring(dots + 2));
      return low.flatMap(
          from -> high.filter(to -> from.compareTo(to) <= 0).map(to -> new Between(from, to)));
    }
    Operator operator =
        OPERATORS.stream().filter(each -> text.startsWith(each.sign())).findFirst().orElseThrow();
    String rest = text.substring(operator.sign().length());
    String operand = operator == Operator.EQUAL && rest.startsWith("=") ? rest.substring(1) : rest;
    return number(quantity, operand).map(number -> new Compared(operator, number));
  }

  private static Optional<BigDecimal> number(Quantity quantity, String text) {
    return switch (quantity) {
      case RATING ->
          plain(text)
              .filter(stars -> stars.scale() == 0)
              .filter(stars -> stars.signum() >= 0 && stars.compareTo(BigDecimal.valueOf(5)) <= 0);
      case DURATION -> seconds(text);
      case ISO -> plain(text);
      case APERTURE -> plain(text.startsWith("f") ? text.replaceFirst("^f/?", "") : text);
      case FOCAL_LENGTH, FOCAL_LENGTH_35MM -> plain(text.replaceFirst("mm$", ""));
    };
  }

  private static Optional<BigDecimal> plain(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  /// `90`, `90s`, `1m30s`, `1.5h`, `1:30` or `1:02:03`; a bare number is seconds.
  private static Optional<BigDecimal> seconds(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
      long minutes = Long.parseLong(clock.group(2));
      return Optional.of(
          BigDecimal.valueOf(hours * 3600 + minutes * 60 + Long.parseLong(clock.group(3))));
    }
    String units = text.replaceAll("min(utes?)?", "m").replaceAll("sec(onds?)?", "s");
    if (NUMBER.matcher(units).matches()) {
      return plain(units).map(MeasureReader::tidy);
    }
    Matcher part = PART.matcher(units);
    BigDecimal sum = BigDecimal.ZERO;
    int end = 0;
    while (part.find() && part.start() == end) {
      BigDecimal unit = SECONDS.get(part.group(2));
      sum = sum.add(new BigDecimal(part.group(1)).multiply(unit == null ? BigDecimal.ONE : unit));
      end = part.end();
    }
    return end > 0 && end == units.length() ? Optional.of(tidy(sum)) : Optional.empty();
  }

  /// Without needless zeros, but never in powers of ten.
  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
