package gaze.media.metadata;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The GPS directory of EXIF: where, and the satellites' time.
final class GpsFacts {
  private GpsFacts() {}

  static void collect(Metadata metadata, FactsBuilder facts) {
    for (GpsDirectory gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
      location(gps, facts);
      time(gps, facts);
    }
  }

  private static void location(GpsDirectory gps, FactsBuilder facts) {
    OptionalDouble latitude =
        degrees(gps, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "S");
    OptionalDouble longitude =
        degrees(gps, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "W");
    if (latitude.isPresent() && longitude.isPresent()) {
      facts.location(latitude.getAsDouble(), longitude.getAsDouble(), altitude(gps));
    }
  }

  /// Degrees, minutes and seconds as fractions; later ones may be missing, or 0 over 0. Without a
  /// hemisphere the number has no meaning.
  private static OptionalDouble degrees(
      GpsDirectory gps, int tag, int hemisphere, String negative) {
    Rational[] parts = rationals(gps, tag);
    String reference = gps.getString(hemisphere);
    if (parts == null || parts.length == 0 || reference == null || reference.isBlank()) {
      return OptionalDouble.empty();
    }
    double degrees = 0;
    double unit = 1;
    for (int i = 0; i < Math.min(3, parts.length); i++, unit /= 60) {
      OptionalDouble part = ExifFacts.number(parts[i]);
      if (part.isEmpty() && i == 0) {
        return OptionalDouble.empty();
      }
      degrees += part.orElse(0) * unit;
    }
    boolean minus = reference.strip().toUpperCase(java.util.Locale.ROOT).startsWith(negative);
    return OptionalDouble.of(minus ? -Math.abs(degrees) : degrees);
  }

  private static Rational @Nullable [] rationals(GpsDirectory gps, int tag) {
    Rational[] many = gps.getRationalArray(tag);
    if (many != null) {
      return many;
    }
    Rational one = gps.getRational(tag);
    return one == null ? null : new Rational[] {one};
  }

  /// Reference 1 is below the sea.
  private static OptionalDouble altitude(GpsDirectory gps) {
    OptionalDouble metres = ExifFacts.number(gps.getObject(GpsDirectory.TAG_ALTITUDE));
    // Higher than any aircraft, deeper than any sea: a broken value.
    if (metres.isEmpty() || Math.abs(metres.getAsDouble()) > 100_000) {
      return OptionalDouble.empty();
    }
    Integer reference = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
    boolean below = reference != null && reference == 1;
    return OptionalDouble.of(below ? -metres.getAsDouble() : metres.getAsDouble());
  }

  private static void time(GpsDirectory gps, FactsBuilder facts) {
    String date = gps.getString(GpsDirectory.TAG_DATE_STAMP);
    Rational[] clock = gps.getRationalArray(GpsDirectory.TAG_TIME_STAMP);
    if (date == null || clock == null || clock.length < 3) {
      return;
    }
    String name = "GPS date";
    switch (WrittenTime.parse(date)) {
      case WrittenTime.Known(LocalDateTime day, Optional<ZoneOffset> _) ->
          instant(day.toLocalDate(), clock)
              .ifPresentOrElse(
                  time -> facts.exact(TimeStep.GPS, name, time.toInstant(ZoneOffset.UTC)),
                  () -> facts.badMetadata("The GPS time is no time of day."));
      case WrittenTime.Blank() -> facts.badMetadata(name + " is blank.");
      case WrittenTime.Senseless() ->
          facts.badMetadata(name + " is no date: \"" + Texts.shortened(date) + "\".");
    }
  }

  private static Optional<LocalDateTime> instant(LocalDate day, Rational[] clock) {
    double seconds = 0;
    for (int i = 0; i < 3; i++) {
      seconds = seconds * 60 + ExifFacts.number(clock[i]).orElse(0);
    }
    try {
      return seconds >= 0 && seconds < 86_400
          ? Optional.of(day.atStartOfDay().plusNanos(Math.round(seconds * 1000) * 1_000_000))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
