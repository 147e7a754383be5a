package gaze.media.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.CaptureTime;
import gaze.domain.GeoPoint;
import gaze.domain.PictureSize;
import gaze.media.content.Format;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What ExifTool reads of the same files. `docs/metadata.md` has the reason of every difference
/// that this prints.
@Tag("integration")
class CorpusExifToolTest {
  /// Files made to break parsers: their names say so.
  private static final String BROKEN = ".*(fuzz|Exception|AssertionError|/broken/|poc_).*";

  /// The order in which the capture time is looked for.
  private static final List<String> DATES =
      List.of(
          "ExifIFD:DateTimeOriginal",
          "IFD0:DateTimeOriginal",
          "CanonRaw:DateTimeOriginal",
          "ExifIFD:CreateDate",
          "IFD0:CreateDate",
          "IFD0:ModifyDate",
          "ExifIFD:ModifyDate",
          "Composite:GPSDateTime",
          "Keys:CreationDate",
          "QuickTime:CreateDate",
          "XMP-exif:DateTimeOriginal",
          "XMP-photoshop:DateCreated",
          "XMP-exif:DateTimeDigitized",
          "XMP-xmp:CreateDate");

  private static CorpusReadings corpus;
  private static List<JsonNode> rows;

  @BeforeAll
  static void read() {
    corpus = new CorpusReadings("photos-metadata");
    rows =
        StreamSupport.stream(corpus.truth("exiftool.json").spliterator(), false)
            .filter(row -> isMedia(corpus.reading(name(row))))
            .toList();
  }

  private static boolean isMedia(FileReading reading) {
    return reading.format().map(Format::kind).filter(kind -> kind.isMedia()).isPresent();
  }

  private static String name(JsonNode row) {
    return row.path("SourceFile").asText().substring(2);
  }

  private static Optional<String> text(JsonNode row, String... tags) {
    for (String tag : tags) {
      String text = row.path(tag).asText().strip();
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  @Test
  void captureTimesAreExifTools() {
    Rate rate = new Rate("capture time");
    for (JsonNode row : rows) {
      Optional<LocalDateTime> expected = captureTime(row);
      if (expected.isPresent() && !name(row).matches(BROKEN)) {
        Optional<LocalDateTime> found =
            corpus.reading(name(row)).metadata().captured().map(CaptureTime::wall);
        rate.compare(name(row), expected, found.map(time -> time.withNano(0)));
      }
    }
    rate.isAtLeast(99);
  }

  /// The first tag that has a sensible date.
  private static Optional<LocalDateTime> captureTime(JsonNode row) {
    SensibleTimes sensible = new SensibleTimes(Instant.now());
    for (String tag : DATES) {
      if (WrittenTime.parse(row.path(tag).asText())
              instanceof WrittenTime.Known(LocalDateTime time, Optional<?> _)
          && sensible.accepts(time)) {
        return Optional.of(time.withNano(0));
      }
    }
    return Optional.empty();
  }

  @Test
  void offsetsAreExifTools() {
    Rate rate = new Rate("offset");
    for (JsonNode row : rows) {
      Optional<String> expected = text(row, "ExifIFD:OffsetTimeOriginal", "ExifIFD:OffsetTime");
      if (expected.isPresent() && row.has("ExifIFD:DateTimeOriginal")) {
        Optional<CaptureTime> found = corpus.reading(name(row)).metadata().captured();
        rate.compare(
            name(row), WrittenTime.offset(expected.get()), found.flatMap(CaptureTime::offset));
      }
    }
    rate.isAtLeast(99);
  }

  @Test
  void sizesAreExifToolsAsDisplayed() {
    Rate rate = new Rate("displayed size");
    for (JsonNode row : rows) {
      Optional<PictureSize> expected = displayedSize(row);
      if (expected.isPresent() && !name(row).matches(BROKEN)) {
        rate.compare(name(row), expected, corpus.reading(name(row)).metadata().size());
      }
    }
    rate.isAtLeast(99);
  }

  /// ExifTool's composite size as it is stored, turned; in HEIF's kinds what `clap` leaves of it.
  /// ExifTool prints one of a HEIF's `irot` boxes, not always the primary item's; the orientation
  /// that phones write beside it tells.
  private static Optional<PictureSize> displayedSize(JsonNode row) {
    boolean heif = row.has("Meta:PrimaryItemReference");
    String[] sides = row.path("Composite:ImageSize").asText().split("[ x]");
    String[] cut = row.path("QuickTime:CleanAperture").asText().split(" ");
    String[] shown = heif && cut.length == 4 ? cut : sides;
    if (sides.length != 2) {
      return Optional.empty();
    }
    PictureSize stored =
        new PictureSize((int) Double.parseDouble(shown[0]), (int) Double.parseDouble(shown[1]));
    int orientation = row.path("IFD0:Orientation").asInt();
    int turn = row.path(heif ? "QuickTime:Rotation" : "Composite:Rotation").asInt();
    boolean exif = orientation >= 5 && (!heif || row.path("IFD0:Make").asText().equals("Apple"));
    boolean turned = exif || ((heif || orientation == 0) && turn % 180 == 90);
    return Optional.of(turned ? stored.turned() : stored);
  }

  @Test
  void placesAreExifTools() {
    Rate rate = new Rate("coordinates within 1e-5");
    for (JsonNode row : rows) {
      JsonNode latitude = row.path("Composite:GPSLatitude");
      JsonNode longitude = row.path("Composite:GPSLongitude");
      if (latitude.isNumber() && longitude.isNumber()) {
        Optional<GeoPoint> found = corpus.reading(name(row)).metadata().location();
        rate.check(
            name(row),
            latitude + ", " + longitude,
            found,
            found
                .filter(point -> Math.abs(point.latitude() - latitude.asDouble()) < 1e-5)
                .filter(point -> Math.abs(point.longitude() - longitude.asDouble()) < 1e-5)
                .isPresent());
      }
    }
    rate.isAtLeast(99);
  }

  @Test
  void camerasAreExifTools() {
    Rate makes = new Rate("camera make");
    Rate models = new Rate("camera model");
    Rate lenses = new Rate("lens (EXIF LensModel)");
    for (JsonNode row : rows) {
      var camera = corpus.reading(name(row)).metadata().camera();
      text(row, "IFD0:Make", "Keys:Make", "CanonRaw:Make", "SigmaRaw:Make", "KyoceraRaw:Make")
          .ifPresent(make -> makes.compare(name(row), make, camera.make().orElse("")));
      text(row, "IFD0:Model", "Keys:Model", "CanonRaw:Model", "SigmaRaw:Model", "KyoceraRaw:Model")
          .ifPresent(model -> models.compare(name(row), model, camera.model().orElse("")));
      text(row, "ExifIFD:LensModel")
          .ifPresent(lens -> lenses.compare(name(row), lens, camera.lens().orElse("")));
    }
    makes.isAtLeast(99);
    models.isAtLeast(99);
    lenses.isAtLeast(99);
  }

  @Test
  void ratingsAndWordsAreExifTools() {
    Rate ratings = new Rate("rating");
    Rate keywords = new Rate("keywords");
    Rate titles = new Rate("title");
    Rate descriptions = new Rate("description");
    for (JsonNode row : rows) {
      var metadata = corpus.reading(name(row)).metadata();
      text(row, "XMP-xmp:Rating", "IFD0:Rating", "ExifIFD:Rating")
          .ifPresent(
              rating ->
                  ratings.compare(
                      name(row), (int) Double.parseDouble(rating), metadata.rating().orElse(0)));
      Set<String> words = words(row);
      if (!words.isEmpty()) {
        keywords.compare(name(row), words, new TreeSet<>(metadata.keywords()));
      }
      title(row).ifPresent(title -> titles.compare(name(row), title, metadata.title().orElse("")));
      text(row, "XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription")
          .filter(Texts::isNoCardPath)
          .ifPresent(
              text -> descriptions.compare(name(row), text, metadata.description().orElse("")));
    }
    ratings.isAtLeast(98);
    keywords.isAtLeast(98);
    titles.isAtLeast(98);
    descriptions.isAtLeast(95);
  }

  private static Optional<String> title(JsonNode row) {
    return text(row, "XMP-dc:Title", "IPTC:ObjectName");
  }

  private static Set<String> words(JsonNode row) {
    JsonNode list =
        row.has("XMP-dc:Subject") ? row.path("XMP-dc:Subject") : row.path("IPTC:Keywords");
    List<String> words = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(word -> words.add(word.asText().strip()));
    } else if (!list.asText().isBlank()) {
      words.add(list.asText().strip());
    }
    return new TreeSet<>(words);
  }
}
