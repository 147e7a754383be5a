package gaze.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gaze.domain.CaptureTime;
import gaze.domain.CapturedFrom;
import gaze.domain.GeoPoint;
import gaze.domain.Metadata;
import gaze.domain.MotionPart;
import gaze.media.places.ZoneMap;
import java.io.RandomAccessFile;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What two other products assert for the same files. `docs/metadata.md` has the reason of every
/// difference that this prints.
@Tag("integration")
class CorpusExpectationsTest {
  /// Metres: more than any aeroplane's.
  private static final double HIGHEST = 100_000;

  private static CorpusReadings corpus;

  @BeforeAll
  static void open() {
    corpus = new CorpusReadings("photos-metadata");
  }

  @Test
  void immichExpectsTheSame() {
    Rate rate = new Rate("Immich");
    Rate places = new Rate("Immich, country");
    for (JsonNode row : corpus.truth("immich-expectations.json").path("rows")) {
      String file = row.path("file").asText();
      String where = file + " " + row.path("field").asText();
      JsonNode expected = row.path("expected");
      ItemMetadata item = corpus.item(file);
      if (row.path("field").asText().equals("country")) {
        places.check(
            where,
            expected,
            item.metadata().place(),
            item.metadata().place().stream()
                .anyMatch(place -> expected.asText().startsWith(place.country())));
      }
      immich(row.path("field").asText(), item.metadata())
          .ifPresent(found -> rate.check(where, expected, found, same(expected, found)));
    }
    rate.isAtLeast(95);
    places.isAtLeast(95);
  }

  private static boolean same(JsonNode expected, String found) {
    if (expected.isNull()) {
      return found.isEmpty();
    }
    if (expected.isNumber() && !found.isEmpty()) {
      return Math.abs(expected.asDouble() - Double.parseDouble(found)) < 1e-5;
    }
    if (expected.asText().equals("file mtime")) {
      return found.equals(CapturedFrom.MTIME.name());
    }
    if (expected.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
      return Instant.parse(expected.asText()).equals(Instant.parse(found));
    }
    return found.startsWith(expected.asText().replaceAll(" \\(.*", ""));
  }

  /// Empty for fields that are not about metadata.
  private static Optional<String> immich(String field, Metadata metadata) {
    CaptureTime captured = metadata.captured().orElseThrow();
    Optional<String> found =
        switch (field) {
          case "dateTimeOriginal", "fileCreatedAt" ->
              Optional.of(
                  captured.from() == CapturedFrom.MTIME
                      ? CapturedFrom.MTIME.name()
                      : captured.instant(ZoneOffset.UTC).toString());
          case "localDateTime" -> Optional.of(captured.wall().toInstant(ZoneOffset.UTC).toString());
          case "timeZone" -> Optional.of(captured.zone().map(ZoneId::getId).orElse(""));
          case "latitude" -> Optional.of(degrees(metadata.location().map(GeoPoint::latitude)));
          case "longitude" -> Optional.of(degrees(metadata.location().map(GeoPoint::longitude)));
          case "make" -> metadata.camera().make().or(() -> Optional.of(""));
          case "model" -> metadata.camera().model().or(() -> Optional.of(""));
          case "lensModel" -> metadata.camera().lens().or(() -> Optional.of(""));
          case "description" -> metadata.description().or(() -> Optional.of(""));
          case "imageWidth" -> metadata.size().map(size -> "" + size.width());
          case "imageHeight" -> metadata.size().map(size -> "" + size.height());
          case "iso" -> Optional.of("" + metadata.exposure().iso().orElse(0));
          case "fNumber" -> Optional.of("" + metadata.exposure().fNumber().orElse(0));
          case "focalLength" -> Optional.of("" + metadata.exposure().focal().orElse(0));
          case "exposureTime" ->
              Optional.of("1/" + Math.round(1 / metadata.exposure().time().orElse(1)));
          default -> Optional.empty();
        };
    return found;
  }

  private static String degrees(Optional<Double> value) {
    return value.map(Object::toString).orElse("");
  }

  @Test
  void aMotionPhotosVideoIsByteForByteThePhones() throws Exception {
    for (JsonNode row : corpus.truth("immich-expectations.json").path("rows")) {
      if (row.path("field").asText().equals("embeddedVideoSha1Base64")) {
        String file = row.path("file").asText();
        MotionPart part = corpus.reading(file).metadata().motion().orElseThrow();
        byte[] video = new byte[(int) part.bytes()];
        try (RandomAccessFile picture = new RandomAccessFile(corpus.path(file).toFile(), "r")) {
          picture.seek(part.offset());
          picture.readFully(video);
        }
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(video);
        assertThat(Base64.getEncoder().encodeToString(hash))
            .isEqualTo(row.path("expected").asText());
      }
    }
  }

  /// Every row about time, place, camera and words counts. PhotoPrism's tests of its EXIF reader
  /// know no words that XMP and IPTC have, and its tests of whole files contradict them: so the
  /// words are compared twice, those of the file and those of its EXIF block alone.
  @Test
  void photoPrismExpectsTheSame() {
    Rate whole = new Rate("PhotoPrism, words of the whole file");
    Rate asked = new Rate("PhotoPrism");
    for (JsonNode row : corpus.truth("photoprism-expectations.json").path("rows")) {
      String file = row.path("file").asText();
      String expected = row.path("expected").asText();
      String field = row.path("field").asText();
      FileReading reading = corpus.reading(file);
      String found = found(reading.metadata());
      Optional<Boolean> words = words(field, expected, reading.facts());
      Optional<Boolean> other = photoPrism(field, expected, reading.metadata(), corpus.item(file));
      words
          .or(() -> other)
          .ifPresent(same -> whole.check(file + " " + field, expected, found, same));
      Facts said = askedOfExif(row) ? corpus.exif(file) : reading.facts();
      words(field, expected, said)
          .or(() -> other)
          .ifPresent(same -> asked.check(file + " " + field, expected, found, same));
    }
    whole.isAtLeast(93);
    asked.isAtLeast(95);
  }

  private static boolean askedOfExif(JsonNode row) {
    return row.path("spec").asText().endsWith("/exif_test.go");
  }

  /// Its times are left out: it takes Takeout's seconds, which count in UTC, for time on the wall.
  @Test
  void photoPrismReadsTakeoutsPlacesTheSame() {
    Rate rate = new Rate("PhotoPrism, Takeout");
    for (JsonNode row :
        corpus.truth("photoprism-expectations.json").path("rows_exiftool_json_input")) {
      String file = row.path("file").asText();
      String field = row.path("field").asText();
      if (file.matches(".*gphotos-\\d\\.json") && field.matches("Lat|Lng|TimeZone|Title")) {
        ItemMetadata item = corpus.item(file);
        String expected = row.path("expected").asText();
        words(field, expected, corpus.reading(file).facts())
            .or(() -> photoPrism(field, expected, item.metadata(), item))
            .ifPresent(
                same -> rate.check(file + " " + field, expected, found(item.metadata()), same));
      }
    }
    rate.isAtLeast(100);
  }

  @Test
  void immichAssumesTheServersZoneWhereNoneIsRecorded() {
    Rate rate = new Rate("Immich, zone rules");
    for (JsonNode rule : corpus.truth("immich-expectations.json").path("time_zone_rules")) {
      FactsBuilder facts = new FactsBuilder(new SensibleTimes(Instant.now()));
      facts.written(TimeStep.ORIGINAL, "date", rule.path("DateTimeOriginal").asText());
      ZoneId server = ZoneId.of(rule.path("server_zone").asText("UTC").replace("null", "UTC"));
      CaptureTime time =
          CaptureTimes.settle(
              facts.build().times().getFirst(), Optional.empty(), ZoneMap.NONE, server);
      rate.compare(
          rule.toString(),
          Instant.parse(rule.path("dateTimeOriginal").asText()),
          time.instant(server));
      rate.compare(
          rule.toString(),
          Instant.parse(rule.path("localDateTime").asText()),
          time.wall().toInstant(ZoneOffset.UTC));
    }
    rate.isAtLeast(100);
  }

  private static String found(Metadata metadata) {
    return metadata.captured() + " " + metadata.location() + " " + metadata.camera();
  }

  /// Whether a row holds; empty where it is not about metadata, or about sizes and derived words
  /// that are not in the file.
  private static Optional<Boolean> photoPrism(
      String field, String expected, Metadata metadata, ItemMetadata item) {
    String text = expected.replaceAll("^\"|\"$", "");
    GeoPoint place = metadata.location().orElse(new GeoPoint(0, 0));
    Optional<CaptureTime> known =
        item.metadata()
            .captured()
            .filter(
                time -> time.from() != CapturedFrom.MTIME && time.from() != CapturedFrom.FILENAME);
    return switch (field) {
      case "Lat" -> Optional.of(near(place.latitude(), text));
      case "Lng" -> Optional.of(near(place.longitude(), text));
      case "CameraMake" -> Optional.of(metadata.camera().make().orElse("").equalsIgnoreCase(text));
      case "CameraModel" -> Optional.of(metadata.camera().model().orElse("").equals(text));
      case "LensModel" -> Optional.of(metadata.camera().lens().orElse("").equals(text));
      case "Altitude" -> altitude(place, text);
      case "TakenAt.IsZero()", "TakenAtLocal.IsZero()" -> Optional.of(known.isEmpty());
      case "TakenNs" ->
          Optional.of(known.isPresent() && known.get().wall().getNano() == Integer.parseInt(text));
      case "TimeZone" ->
          Optional.of(known.flatMap(CaptureTime::zone).map(ZoneId::getId).orElse("").equals(text));
      case "Favorite" -> Optional.of(item.favorite() == Boolean.parseBoolean(text));
      default -> field.startsWith("TakenAt") ? time(field, text, known) : Optional.empty();
    };
  }

  private static Optional<Boolean> words(String field, String expected, Facts said) {
    String text = expected.replaceAll("^\"|\"$", "");
    return switch (field) {
      case "Title" -> Optional.of(said.title().orElse("").equals(text));
      case "Description" -> Optional.of(said.description().orElse("").equals(text));
      case "Keywords", "Keywords.String()" ->
          Optional.of(keywords(String.join(",", said.keywords())).equals(keywords(text)));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> time(String field, String text, Optional<CaptureTime> known) {
    if (!(WrittenTime.parse(text.replace(" +0000 UTC", ""))
        instanceof WrittenTime.Known(LocalDateTime expected, Optional<?> _))) {
      return Optional.empty();
    }
    return Optional.of(
        known
            .map(
                time ->
                    field.startsWith("TakenAtLocal")
                        ? time.wall()
                        : LocalDateTime.ofInstant(time.instant(ZoneOffset.UTC), ZoneOffset.UTC))
            .map(time -> time.withNano(0).equals(expected))
            .orElse(false));
  }

  /// PhotoPrism says 0 where no altitude is known, and nothing of one that no place on earth has.
  private static Optional<Boolean> altitude(GeoPoint place, String expected) {
    double metres = Double.parseDouble(expected);
    return metres > HIGHEST
        ? Optional.empty()
        : Optional.of(Math.abs(place.altitude().orElse(0) - metres) < 1);
  }

  private static boolean near(double found, String expected) {
    double number = Double.parseDouble(expected);
    return Math.abs(found - number) <= Math.max(1e-5, Math.abs(number) * 1e-5);
  }

  /// PhotoPrism splits keywords into single words in lower case.
  private static TreeSet<String> keywords(String text) {
    TreeSet<String> words = new TreeSet<>();
    for (String word : text.replaceAll("Keywords|[{}\"]", "").split("[, ]", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
