package gaze.search.language;

import gaze.domain.GeoPoint;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads places on the earth by their degrees north and east: `48.2,16.4,10km` with how far around
/// (without a radius, 10 km), and `48.1,16.2,48.3,16.6`, an area by its south-west and north-east
/// corners.
final class Nearness {
  private static final String DEGREES = "([-+]?\\d{1,3}(?:\\.\\d{1,30})?)";
  private static final Pattern CORNERS =
      Pattern.compile(String.join("\\s*,\\s*", DEGREES, DEGREES, DEGREES, DEGREES));

  private static final Pattern SHAPE =
      Pattern.compile(
          "([-+]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*,\\s*([-+]?\\d{1,3}(?:\\.\\d{1,12})?)"
              + "(?:\\s*,\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(km|mi|m)?)?");
  private static final BigDecimal DEFAULT_RADIUS = BigDecimal.TEN;

  /// The international mile in kilometres.
  private static final BigDecimal MILE = new BigDecimal("1.609344");

  private Nearness() {}

  static Optional<Filter> read(String value) {
    Matcher matcher = SHAPE.matcher(value.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double latitude = Double.parseDouble(matcher.group(1));
    double longitude = Double.parseDouble(matcher.group(2));
    BigDecimal radius =
        matcher.group(3) == null
            ? DEFAULT_RADIUS
            : kilometres(new BigDecimal(matcher.group(3)), matcher.group(4));
    boolean possible =
        Math.abs(latitude) <= 90
            && Math.abs(longitude) <= 180
            && radius.signum() > 0
            && radius.compareTo(Filter.Near.MAX_RADIUS) <= 0;
    return possible
        ? Optional.of(new Filter.Near(new GeoPoint(latitude, longitude), radius))
        : Optional.empty();
  }

  static Optional<GeoBox> area(String value) {
    Matcher matcher = CORNERS.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new GeoBox(
              Double.parseDouble(matcher.group(1)),
              Double.parseDouble(matcher.group(2)),
              Double.parseDouble(matcher.group(3)),
              Double.parseDouble(matcher.group(4))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal kilometres(BigDecimal number, @Nullable String unit) {
    return switch (unit) {
      case "m" -> number.movePointLeft(3);
      case "mi" -> number.multiply(MILE);
      case null, default -> number;
    };
  }
}
