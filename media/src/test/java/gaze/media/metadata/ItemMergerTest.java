package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;
import static gaze.media.metadata.Specimens.*;
import static gaze.media.metadata.TiffBytes.directory;
import static org.assertj.core.api.Assertions.assertThat;

import gaze.domain.FileRole;
import gaze.domain.GeoPoint;
import gaze.domain.Metadata;
import gaze.domain.Place;
import gaze.domain.ProblemKind;
import gaze.media.places.Gazetteer;
import gaze.media.places.ZoneMap;
import gaze.testkit.Seeded;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemMergerTest {
  private static final String SIDECAR =
      """
      <xmp:Rating>5</xmp:Rating>
      <dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Beside</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang='x-default'>From the sidecar</rdf:li></rdf:Alt></dc:description>
      <dc:subject><rdf:Bag><rdf:li>dog</rdf:li><rdf:li>sea</rdf:li></rdf:Bag></dc:subject>
      <photoshop:DateCreated>2000-09-27T14:35:33+02:00</photoshop:DateCreated>
      <exif:GPSLatitude>48,12.51N</exif:GPSLatitude>
      <exif:GPSLongitude>16,22.326E</exif:GPSLongitude>
      """;
  private static final String TAKEOUT =
      """
      {"title": "IMG_1.jpg", "description": "From Takeout", "favorited": true,
       "photoTakenTime": {"timestamp": "1499407627"},
       "geoData": {"latitude": -33.859, "longitude": 151.2785, "altitude": 12.5}}
      """;

  @TempDir Path folder;
  private Specimens specimens;

  @BeforeEach
  void open() {
    specimens = new Specimens(folder);
  }

  private FileReading picture() {
    return specimens.read(
        "IMG_1.jpg",
        jpeg(
            exifSegment(
                directory()
                    .text(0x010F, "Canon")
                    .text(0x010E, "From the camera")
                    .number(0x4746, 2)
                    .below(0x8769, directory().text(0x9003, "2011:01:01 01:01:01"))),
            xmpSegment("<dc:subject><rdf:Bag><rdf:li>cat</rdf:li></rdf:Bag></dc:subject>")));
  }

  private FileReading sidecar(String name, String properties) {
    return specimens.read(name, FileRole.SIDECAR, utf8(xmp(properties)));
  }

  private FileReading takeout() {
    return specimens.read("IMG_1.jpg.json", FileRole.SIDECAR, utf8(TAKEOUT));
  }

  private static ItemMetadata merge(List<FileReading> files) {
    return new ItemMerger(ZoneMap.NONE, Gazetteer.NONE)
        .merge(files, new Surroundings(NOW, NOW, ZoneOffset.UTC));
  }

  @Test
  void anXmpSidecarWinsForAllThatAPersonSetsInIt() {
    Metadata merged =
        merge(List.of(picture(), sidecar("IMG_1.xmp", SIDECAR), takeout())).metadata();
    assertThat(merged.rating()).hasValue(5);
    assertThat(merged.title()).contains("Beside");
    assertThat(merged.description()).contains("From the sidecar");
    assertThat(merged.keywords()).containsExactly("dog", "sea");
    assertThat(merged.captured().orElseThrow().wall()).isEqualTo("2000-09-27T14:35:33");
    assertThat(merged.location().orElseThrow().latitude()).isEqualTo(48.2085);
    assertThat(merged.camera().make()).contains("Canon");
  }

  @Test
  void withoutItThePictureSpeaksForItself() {
    Metadata merged = merge(List.of(picture())).metadata();
    assertThat(merged.rating()).hasValue(2);
    assertThat(merged.title()).isEmpty();
    assertThat(merged.description()).contains("From the camera");
    assertThat(merged.keywords()).containsExactly("cat");
    assertThat(merged.captured().orElseThrow().wall()).isEqualTo("2011-01-01T01:01:01");
  }

  @Test
  void takeoutFillsWhatIsMissingAndOverridesNothing() {
    ItemMetadata merged = merge(List.of(takeout(), picture()));
    assertThat(merged.metadata().description()).contains("From the camera");
    assertThat(merged.metadata().captured().orElseThrow().wall()).isEqualTo("2011-01-01T01:01:01");
    assertThat(merged.metadata().location())
        .contains(new GeoPoint(-33.859, 151.2785, OptionalDouble.of(12.5)));
    assertThat(merged.metadata().title()).isEmpty();
    assertThat(merged.favorite()).isTrue();
  }

  @Test
  void theSidecarNamedAfterTheWholeFileWins() {
    FileReading precise = sidecar("IMG_1.jpg.xmp", "<xmp:Rating>1</xmp:Rating>");
    FileReading loose = sidecar("IMG_1.xmp", "<xmp:Rating>4</xmp:Rating>");
    assertThat(merge(List.of(loose, precise, picture())).metadata().rating()).hasValue(1);
  }

  @Test
  void aSidecarThatRepeatsTheDateKeepsThePicturesOffsetAndFraction() {
    FileReading exact =
        specimens.read(
            "IMG_2.jpg",
            jpeg(
                exifSegment(
                    TiffBytes.exif(
                        directory()
                            .text(0x9003, "2011:01:01 01:01:01")
                            .text(0x9011, "+03:00")
                            .text(0x9291, "25")))));
    FileReading plain =
        sidecar("IMG_2.xmp", "<exif:DateTimeOriginal>2011-01-01T01:01:01</exif:DateTimeOriginal>");
    var captured = merge(List.of(exact, plain)).metadata().captured().orElseThrow();
    assertThat(captured.offset()).contains(ZoneOffset.ofHours(3));
    assertThat(captured.wall()).isEqualTo("2011-01-01T01:01:01.25");
  }

  @Test
  void coordinatesOfNowhereGiveWayToRealOnes() {
    FileReading nowhere =
        specimens.read(
            "IMG_3.jpg",
            jpeg(
                exifSegment(
                    directory()
                        .below(
                            0x8825,
                            directory()
                                .text(1, "N")
                                .rationals(2, 0, 1, 0, 1, 0, 1)
                                .text(3, "E")
                                .rationals(4, 0, 1, 0, 1, 0, 1)))));
    assertThat(nowhere.notes())
        .extracting(it -> it.kind())
        .containsExactly(ProblemKind.BAD_METADATA);
    assertThat(merge(List.of(nowhere, takeout())).metadata().location().orElseThrow().latitude())
        .isEqualTo(-33.859);
  }

  @Test
  void coordinatesBecomeAPlace() {
    Place vienna = new Place("Vienna", Optional.of("Vienna"), "Austria", "AT");
    ItemMetadata merged =
        new ItemMerger(ZoneMap.NONE, _ -> Optional.of(vienna))
            .merge(List.of(picture(), takeout()), new Surroundings(NOW, NOW, ZoneOffset.UTC));
    assertThat(merged.metadata().place()).contains(vienna);
  }

  @Test
  void theRawAndItsJpegFillEachOther() {
    FileReading raw =
        specimens.read(
            "A.nef",
            FileRole.RAW,
            directory().text(0x010F, "NIKON").number(0x0100, 400).number(0x0101, 300).tiff());
    FileReading jpeg =
        specimens.read("A.jpg", FileRole.JPEG, jpeg(xmpSegment("<xmp:Rating>3</xmp:Rating>")));
    Metadata merged = merge(List.of(jpeg, raw)).metadata();
    assertThat(merged.camera().make()).contains("NIKON");
    assertThat(merged.rating()).hasValue(3);
    assertThat(merged.size())
        .as("what is shown is the JPEG")
        .isEqualTo(jpeg.metadata().size())
        .isPresent();
  }

  @Test
  void anItemFailsOnlyWhenNoFileOfItShowsAnything() {
    FileReading empty = specimens.read("A.jpg", FileRole.JPEG, new byte[0]);
    assertThat(merge(List.of(empty)).failure().orElseThrow().kind())
        .isEqualTo(ProblemKind.EMPTY_FILE);
    ItemMetadata half = merge(List.of(empty, picture()));
    assertThat(half.failure()).isEmpty();
    assertThat(half.notes()).extracting(it -> it.kind()).contains(ProblemKind.EMPTY_FILE);
  }

  @Test
  void aDamagedSidecarHurtsOnlyItself() {
    FileReading damaged = specimens.read("IMG_1.xmp", FileRole.SIDECAR, utf8("<x:xmpmeta"));
    ItemMetadata merged = merge(List.of(picture(), damaged));
    assertThat(merged.failure()).isEmpty();
    assertThat(merged.metadata().rating()).hasValue(2);
    assertThat(merged.notes())
        .extracting(it -> it.kind())
        .containsExactly(ProblemKind.BAD_METADATA);
  }

  @Seeded(times = 20)
  void theOrderOfFilesDoesNotMatter(RandomGenerator random) {
    List<FileReading> files =
        new ArrayList<>(
            List.of(
                picture(),
                sidecar("IMG_1.xmp", SIDECAR),
                sidecar("IMG_1.jpg.xmp", "<xmp:Rating>1</xmp:Rating>"),
                takeout()));
    Metadata before = merge(files).metadata();
    Collections.shuffle(files, new Random(random.nextLong()));
    assertThat(merge(files).metadata()).isEqualTo(before);
  }
}
