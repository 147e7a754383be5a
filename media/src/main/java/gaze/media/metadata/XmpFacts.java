package gaze.media.metadata;

import static com.adobe.internal.xmp.XMPConst.NS_DC;
import static com.adobe.internal.xmp.XMPConst.NS_EXIF;
import static com.adobe.internal.xmp.XMPConst.NS_EXIFX;
import static com.adobe.internal.xmp.XMPConst.NS_EXIF_AUX;
import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_TIFF;
import static com.adobe.internal.xmp.XMPConst.NS_XMP;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The facts of an XMP packet, embedded or beside the picture.
final class XmpFacts {
  /// Windows writes the first, other programs the second.
  private static final String NS_MICROSOFT = "http://ns.microsoft.com/photo/1.0/";

  private static final String NS_MICROSOFT_BARE = "http://ns.microsoft.com/photo/1.0";
  private static final String NS_FSTOP = "http://www.fstopapp.com/xmp/";
  private static final String NS_DIGIKAM = "http://www.digikam.org/ns/1.0/";
  private static final String NS_LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/";

  private record Field(String namespace, String name) {}

  /// Where XMP keeps the time of capture, best first. `xmp:ModifyDate` is when somebody edited.
  private static final List<Field> DATES =
      List.of(
          new Field(NS_EXIF, "DateTimeOriginal"),
          new Field(NS_PHOTOSHOP, "DateCreated"),
          new Field(NS_EXIF, "DateTimeDigitized"),
          new Field(NS_XMP, "CreateDate"));

  /// `38,24.311688S` or `38,24,18.7S` (XMP part 2, GPSCoordinate); some programs write a number.
  private static final Pattern COORDINATE =
      Pattern.compile(
          "([+-]?\\d+(?:\\.\\d+)?)(?:,(\\d+(?:\\.\\d+)?))?(?:,(\\d+(?:\\.\\d+)?))?([NSEWnsew])?");

  private final XmpPacket xmp;
  private final FactsBuilder facts;

  private XmpFacts(XmpPacket xmp, FactsBuilder facts) {
    this.xmp = xmp;
    this.facts = facts;
  }

  static void collect(XmpPacket xmp, FactsBuilder facts) {
    new XmpFacts(xmp, facts).collect();
  }

  private void collect() {
    DATES.forEach(this::date);
    satelliteTime();
    location();
    xmp.text(NS_TIFF, "Make").ifPresent(facts::make);
    xmp.text(NS_TIFF, "Model").ifPresent(facts::model);
    xmp.text(NS_EXIFX, "LensModel").ifPresent(facts::lens);
    xmp.text(NS_EXIF_AUX, "Lens").ifPresent(facts::lens);
    rating();
    xmp.localized(NS_DC, "title").ifPresent(facts::title);
    xmp.text(NS_PHOTOSHOP, "Headline").ifPresent(facts::title);
    xmp.localized(NS_DC, "description").ifPresent(facts::description);
    xmp.localized(NS_TIFF, "ImageDescription").ifPresent(facts::description);
    keywords();
    xmp.text(NS_FSTOP, "favorite").ifPresent(value -> facts.favorite(isTrue(value)));
  }

  private static boolean isTrue(String value) {
    return value.strip().equals("1") || value.strip().equalsIgnoreCase("true");
  }

  /// XMP allows a year or a month alone; those are passed over in silence.
  private void date(Field field) {
    Optional<String> text = xmp.text(field.namespace, field.name);
    if (text.isPresent() && text.get().strip().length() >= 10) {
      facts.written(TimeStep.XMP, "XMP " + field.name, text.get());
    } else if (text.isPresent() && WrittenTime.parse(text.get()) instanceof WrittenTime.Blank) {
      facts.badMetadata("XMP " + field.name + " is blank.");
    }
  }

  private void location() {
    OptionalDouble latitude = coordinate("GPSLatitude");
    OptionalDouble longitude = coordinate("GPSLongitude");
    if (latitude.isPresent() && longitude.isPresent()) {
      facts.location(latitude.getAsDouble(), longitude.getAsDouble(), altitude());
    }
  }

  /// The satellites' time; phones keep the last fix, which may be days old, so every date of the
  /// packet comes before it.
  private void satelliteTime() {
    String text = xmp.text(NS_EXIF, "GPSTimeStamp").orElse("");
    if (text.length() >= 10
        && !facts.hasTimes()
        && WrittenTime.parse(text)
            instanceof WrittenTime.Known(LocalDateTime time, Optional<ZoneOffset> offset)) {
      facts.exact(TimeStep.GPS, "XMP GPSTimeStamp", time.toInstant(offset.orElse(ZoneOffset.UTC)));
    }
  }

  private OptionalDouble coordinate(String name) {
    Matcher matcher = COORDINATE.matcher(xmp.text(NS_EXIF, name).orElse("").strip());
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double degrees =
        Double.parseDouble(matcher.group(1)) + part(matcher, 2) / 60 + part(matcher, 3) / 3600;
    String hemisphere =
        Optional.ofNullable(matcher.group(4)).or(() -> xmp.text(NS_EXIF, name + "Ref")).orElse("");
    boolean negative = hemisphere.matches("[SsWw].*");
    return OptionalDouble.of(negative ? -Math.abs(degrees) : degrees);
  }

  private static double part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Double.parseDouble(matcher.group(group));
  }

  /// A fraction such as `1234/10`, or a number; reference 1 is below the sea.
  private OptionalDouble altitude() {
    Matcher matcher =
        Pattern.compile("(-?\\d{1,10}(?:\\.\\d+)?)(?:/(\\d{1,10}))?")
            .matcher(xmp.text(NS_EXIF, "GPSAltitude").orElse("").strip());
    if (!matcher.matches() || "0".equals(matcher.group(2))) {
      return OptionalDouble.empty();
    }
    double metres =
        Double.parseDouble(matcher.group(1))
            / (matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2)));
    boolean below = xmp.text(NS_EXIF, "GPSAltitudeRef").orElse("").strip().equals("1");
    return OptionalDouble.of(below ? -metres : metres);
  }

  private void rating() {
    OptionalDouble stars = number(xmp.text(NS_XMP, "Rating"));
    if (stars.isPresent()) {
      facts.rating(stars.getAsDouble());
    }
    OptionalDouble percent =
        number(xmp.text(NS_MICROSOFT, "Rating").or(() -> xmp.text(NS_MICROSOFT_BARE, "Rating")));
    if (percent.isPresent() && percent.getAsDouble() > 0) {
      facts.rating(WindowsRating.stars(percent.getAsDouble()));
    }
  }

  private static OptionalDouble number(Optional<String> text) {
    return text.map(String::strip).filter(number -> number.matches("-?\\d{1,9}(\\.\\d+)?")).stream()
        .mapToDouble(Double::parseDouble)
        .findFirst();
  }

  /// The flat list is the standard's; programs that only write a tree of tags give its last names.
  private void keywords() {
    List<String> flat = xmp.list(NS_DC, "subject");
    flat.forEach(facts::keyword);
    if (!flat.isEmpty()) {
      return;
    }
    for (String path : xmp.list(NS_DIGIKAM, "TagsList")) {
      facts.keyword(path.substring(path.lastIndexOf('/') + 1));
    }
    for (String path : xmp.list(NS_LIGHTROOM, "hierarchicalSubject")) {
      facts.keyword(path.substring(path.lastIndexOf('|') + 1));
    }
  }
}
