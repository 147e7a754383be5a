package gaze.media.metadata;

import static com.drew.metadata.exif.ExifDirectoryBase.*;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusEquipmentMakernoteDirectory;
import gaze.domain.Exposure;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The facts of an EXIF block (CIPA DC-008), Windows' own tags and the makers' notes among them.
final class ExifFacts {
  /// Sub-second and offset tags beside each of the three dates.
  private record DateTags(TimeStep step, String name, int date, int fraction, int offset) {}

  private static final List<DateTags> DATES =
      List.of(
          new DateTags(
              TimeStep.ORIGINAL,
              "EXIF DateTimeOriginal",
              TAG_DATETIME_ORIGINAL,
              TAG_SUBSECOND_TIME_ORIGINAL,
              TAG_TIME_ZONE_ORIGINAL),
          new DateTags(
              TimeStep.DIGITIZED,
              "EXIF DateTimeDigitized",
              TAG_DATETIME_DIGITIZED,
              TAG_SUBSECOND_TIME_DIGITIZED,
              TAG_TIME_ZONE_DIGITIZED),
          new DateTags(
              TimeStep.CHANGED, "EXIF DateTime", TAG_DATETIME, TAG_SUBSECOND_TIME, TAG_TIME_ZONE));

  private final List<Directory> directories = new ArrayList<>();
  private final Metadata metadata;
  private final FactsBuilder facts;

  private ExifFacts(Metadata metadata, FactsBuilder facts) {
    this.metadata = metadata;
    this.facts = facts;
    directories.addAll(metadata.getDirectoriesOfType(ExifSubIFDDirectory.class));
    directories.addAll(metadata.getDirectoriesOfType(ExifIFD0Directory.class));
    for (ExifDirectoryBase other : metadata.getDirectoriesOfType(ExifDirectoryBase.class)) {
      if (!directories.contains(other) && !(other instanceof ExifThumbnailDirectory)) {
        directories.add(other);
      }
    }
    // Panasonic's main directory has the usual tags beside its own.
    directories.addAll(metadata.getDirectoriesOfType(PanasonicRawIFD0Directory.class));
  }

  static void collect(Metadata metadata, FactsBuilder facts) {
    new ExifFacts(metadata, facts).collect();
  }

  /// EXIF orientation, 1 to 8, of the main picture.
  static OptionalInt orientation(Metadata metadata) {
    List<Directory> mains = new ArrayList<>();
    mains.addAll(metadata.getDirectoriesOfType(ExifIFD0Directory.class));
    mains.addAll(metadata.getDirectoriesOfType(PanasonicRawIFD0Directory.class));
    for (Directory directory : mains) {
      Integer value = directory.getInteger(TAG_ORIENTATION);
      if (value != null) {
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private void collect() {
    DATES.forEach(this::date);
    GpsFacts.collect(metadata, facts);
    text(TAG_MAKE).ifPresent(facts::make);
    text(TAG_MODEL).ifPresent(facts::model);
    lens();
    facts.exposure(exposure());
    rating();
    words();
    for (AppleMakernoteDirectory apple :
        metadata.getDirectoriesOfType(AppleMakernoteDirectory.class)) {
      text(apple, AppleMakernoteDirectory.TAG_CONTENT_IDENTIFIER)
          .ifPresent(facts::contentIdentifier);
    }
  }

  private void date(DateTags tags) {
    for (Directory directory : directories) {
      Optional<String> date = text(directory, tags.date);
      if (date.isPresent()) {
        facts.written(
            tags.step, tags.name, date.get(), text(tags.fraction).orElse(""), offset(tags.offset));
        return;
      }
    }
  }

  /// The offset beside a date; many phones write only one of the three.
  private Optional<ZoneOffset> offset(int tag) {
    return text(tag)
        .flatMap(WrittenTime::offset)
        .or(() -> text(TAG_TIME_ZONE_ORIGINAL).flatMap(WrittenTime::offset))
        .or(() -> text(TAG_TIME_ZONE).flatMap(WrittenTime::offset))
        .or(() -> text(TAG_TIME_ZONE_DIGITIZED).flatMap(WrittenTime::offset));
  }

  private void lens() {
    text(TAG_LENS_MODEL).ifPresent(facts::lens);
    for (CanonMakernoteDirectory canon :
        metadata.getDirectoriesOfType(CanonMakernoteDirectory.class)) {
      text(canon, CanonMakernoteDirectory.TAG_LENS_MODEL).ifPresent(facts::lens);
    }
    for (OlympusEquipmentMakernoteDirectory olympus :
        metadata.getDirectoriesOfType(OlympusEquipmentMakernoteDirectory.class)) {
      text(olympus, OlympusEquipmentMakernoteDirectory.TAG_LENS_MODEL).ifPresent(facts::lens);
    }
    text(TAG_LENS).ifPresent(facts::lens);
    rationals(TAG_LENS_SPECIFICATION).flatMap(LensNames::bySpecification).ifPresent(facts::lens);
    MakernoteLens.find(metadata).ifPresent(facts::lens);
  }

  private Exposure exposure() {
    return new Exposure(
        positive(TAG_EXPOSURE_TIME),
        positive(TAG_FNUMBER),
        iso(),
        positive(TAG_FOCAL_LENGTH),
        positive(TAG_35MM_FILM_EQUIV_FOCAL_LENGTH),
        flash(),
        number(TAG_EXPOSURE_BIAS));
  }

  private OptionalInt iso() {
    OptionalDouble iso = positive(TAG_ISO_EQUIVALENT);
    return iso.isPresent() ? OptionalInt.of((int) iso.getAsDouble()) : OptionalInt.empty();
  }

  /// Bit 0 of the tag says whether it fired.
  private Optional<Boolean> flash() {
    OptionalDouble flash = number(TAG_FLASH);
    return flash.isPresent() ? Optional.of(((int) flash.getAsDouble() & 1) == 1) : Optional.empty();
  }

  private void rating() {
    OptionalDouble stars = number(TAG_RATING);
    if (stars.isPresent() && stars.getAsDouble() != 0) {
      facts.rating(stars.getAsDouble());
      return;
    }
    OptionalDouble percent = number(TAG_RATING_PERCENT);
    if (percent.isPresent() && percent.getAsDouble() > 0) {
      facts.rating(WindowsRating.stars(percent.getAsDouble()));
    }
  }

  private void words() {
    wide(TAG_WIN_TITLE).ifPresent(facts::title);
    text(TAG_IMAGE_DESCRIPTION).ifPresent(facts::description);
    wide(TAG_WIN_COMMENT).ifPresent(facts::description);
    wide(TAG_WIN_KEYWORDS)
        .ifPresent(
            list -> {
              for (String keyword : list.split(";", -1)) {
                facts.keyword(keyword);
              }
            });
  }

  /// Windows' texts are UTF-16, little-endian whatever the block's order.
  private Optional<String> wide(int tag) {
    for (Directory directory : directories) {
      byte[] bytes = directory.getByteArray(tag);
      if (bytes != null) {
        return Texts.clean(new String(bytes, UTF_16LE), 64 * 1024);
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(int tag) {
    return directories.stream()
        .map(directory -> text(directory, tag))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<String> text(Directory directory, int tag) {
    return switch (directory.getObject(tag)) {
      case StringValue value -> Optional.of(Texts.decode(value.getBytes()));
      case String value -> Optional.of(value);
      case byte[] bytes -> Optional.of(Texts.decode(bytes));
      case null, default -> Optional.empty();
    };
  }

  private OptionalDouble positive(int tag) {
    OptionalDouble number = number(tag);
    return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
  }

  private OptionalDouble number(int tag) {
    for (Directory directory : directories) {
      OptionalDouble number = number(directory.getObject(tag));
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalDouble.empty();
  }

  /// The first number of a value; a fraction over zero is none.
  static OptionalDouble number(@Nullable Object value) {
    double number =
        switch (value) {
          case Rational rational when rational.getDenominator() == 0 -> Double.NaN;
          case Number plain -> plain.doubleValue();
          case Rational[] many when many.length > 0 -> number(many[0]).orElse(Double.NaN);
          case int[] many when many.length > 0 -> many[0];
          case long[] many when many.length > 0 -> many[0];
          case short[] many when many.length > 0 -> many[0];
          case double[] many when many.length > 0 -> many[0];
          case float[] many when many.length > 0 -> many[0];
          case byte[] many when many.length > 0 -> many[0] & 0xFF;
          case null, default -> Double.NaN;
        };
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  private Optional<Rational[]> rationals(int tag) {
    return directories.stream()
        .map(directory -> directory.getRationalArray(tag))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
